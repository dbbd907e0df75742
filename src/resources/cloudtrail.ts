import { allOf, isTrue, orDefault } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import type { Control, Reader } from '../model/resource.ts';

interface Trail {
  readonly controls: readonly Control[];
}
const recording = (reader: Reader, logging: string, fallback: boolean): Trail => ({
  controls: [
    {
      id: 'audit-trail',
      guardsOthers: true,
      on: allOf([
        isTrue(orDefault(reader.flag(logging), fallback), {
          yes: 'the trail records API calls',
          no: 'the trail does not record',
        }),
      ]),
    },
  ],
});

/** A CloudTrail trail: the record of who did what. */
export const cloudtrail = defineResource<Trail>({
  kind: 'cloudtrail',
  service: 'cloudtrail',
  blank: { controls: [] },
  parts: [
    { declaredBy: 'aws_cloudtrail', read: (r) => recording(r, 'enable_logging', true) },
    { declaredBy: 'AWS::CloudTrail::Trail', read: (r) => recording(r, 'IsLogging', false) },
  ],
  traits: ({ controls }) => ({ controls }),
});

import { defineResource } from '../model/define.ts';
import type { Stated, StatedTerm } from '../model/stated.ts';
import { absent, addressOf } from '../model/value.ts';

interface Shape {
  readonly document: StatedTerm;
  readonly holders: readonly Stated<string>[];
}

/** A policy that grants nothing until it is attached. */
export const iamPolicy = defineResource<Shape>({
  kind: 'iam-policy',
  service: 'iam',
  blank: { document: { term: absent, about: addressOf(''), path: '' }, holders: [] },
  parts: [
    { declaredBy: 'aws_iam_policy', read: (reader) => ({ document: reader.document('policy') }) },
    {
      declaredBy: 'AWS::IAM::ManagedPolicy',
      read: (reader) => ({
        document: reader.document('PolicyDocument'),
        holders: ['Roles', 'Users', 'Groups'].flatMap((path) => reader.texts(path)),
      }),
    },
  ],
  traits: ({ document, holders }) => ({ policyDocument: document, holders }),
});

import { defineResource } from '../model/define.ts';
import type { StatedTerm } from '../model/resource.ts';
import { absent, addressOf } from '../model/value.ts';

interface Shape {
  readonly document: StatedTerm;
}

/** A policy that grants nothing until it is attached. */
export const iamPolicy = defineResource<Shape>({
  kind: 'iam-policy',
  service: 'iam',
  blank: { document: { term: absent, about: addressOf(''), path: '' } },
  parts: [
    { declaredBy: 'aws_iam_policy', read: (reader) => ({ document: reader.document('policy') }) },
    {
      declaredBy: 'AWS::IAM::ManagedPolicy',
      read: (reader) => ({ document: reader.document('PolicyDocument') }),
    },
  ],
  traits: ({ document }) => ({ policyDocument: document }),
});

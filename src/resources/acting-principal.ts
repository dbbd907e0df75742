import type { Part } from '../model/definition.ts';
import type { Control, Traits } from '../model/resource.ts';
import type { Reader, Stated, StatedTerm } from '../model/stated.ts';
import { unstated } from '../model/stated.ts';
import { isSet, refuted } from '../model/judge.ts';
import { boundaryDegree } from '../aws/identity/boundary-degree.ts';

/** What the declarations of a principal state of its policies. */
export interface Principal {
  readonly documents: readonly StatedTerm[];
  readonly managed: readonly Stated<string>[];
  readonly boundary: Stated<string>;
  readonly trust: readonly StatedTerm[];
  readonly groups: readonly Stated<string>[];
}
export const noPolicies: Principal = {
  documents: [],
  managed: [],
  boundary: unstated,
  trust: [],
  groups: [],
};

/** Policies inside the declaration of the principal; the paths are those of the block. */
export function inlinePolicies(reader: Reader, blocks: string, document: string): readonly StatedTerm[] {
  if (isRepeated(reader, blocks)) return [];
  return reader
    .blocks(blocks)
    .map((block) => block.document(document))
    .filter(({ term }) => term.kind !== 'absent');
}

/** Policies attached inside the declaration of the principal. */
export function attachedPolicies(reader: Reader, path: string): readonly Stated<string>[] {
  return isRepeated(reader, path) ? [] : reader.texts(path);
}

/** State repeats in the principal what declarations of their own attach to it: what nobody wrote there counts where it is written. */
function isRepeated(reader: Reader, path: string): boolean {
  return reader.written(path) === false;
}

/** A declaration that adds one document to the principals it names. */
export function addsDocument(declaredBy: string, owner: string, path: string): Part<Principal> {
  return { declaredBy, owner, read: (reader) => ({ documents: [reader.document(path)] }) };
}

/** A declaration that attaches policies to the principals it names. */
export function attaches(declaredBy: string, owner: string, path: string): Part<Principal> {
  return { declaredBy, owner, read: (reader) => ({ managed: reader.texts(path) }) };
}

/** A declaration that makes the principals it names members of groups. */
export function joins(declaredBy: string, owner: string, path: string): Part<Principal> {
  return { declaredBy, owner, read: (reader) => ({ groups: reader.texts(path) }) };
}

export function actingTraits(principal: Principal): Traits {
  return { principal, controls: [boundaryOf(principal.boundary)] };
}

/** A boundary that allows everything limits nothing. */
function boundaryOf(boundary: Stated<string>): Control {
  const { value } = boundary;
  const arn = value.kind === 'known' ? value.value : undefined;
  const degree = arn === undefined ? undefined : boundaryDegree(arn);
  const open = 'the permissions boundary allows everything';
  return {
    id: 'permissions-boundary',
    on:
      degree === 0
        ? refuted(open, boundary)
        : isSet(boundary, { yes: limitOf(arn, degree), no: 'no permissions boundary is set' }),
    strength: degree,
  };
}

function limitOf(arn: string | undefined, degree: number | undefined): string {
  const name = degree === undefined ? undefined : arn?.slice(arn.lastIndexOf('/') + 1);
  return name === undefined ? 'a permissions boundary is set' : `the permissions boundary is \`${name}\``;
}

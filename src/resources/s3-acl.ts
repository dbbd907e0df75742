import { aclPolicy, cannedAclPolicy, isCannedAcl } from '../aws/policy/synthesise.ts';
import { proven, refuted, satisfies, type Judgement } from '../model/judge.ts';
import type { Founding } from '../model/definition.ts';
import type { Nearly } from '../model/resource.ts';
import type { Reader, Stated, StatedTerm } from '../model/stated.ts';
import type { Term, Value } from '../model/value.ts';
import { isFresh } from './policy-carrier.ts';
import { isNew } from '../model/definition.ts';

/** What an ACL grants, and whether this change sets it. */
export interface Acl extends StatedTerm {
  readonly fresh: boolean;
  /** The key of the object it is the ACL of; undefined for the bucket's own. */
  readonly key?: Value<string>;
}

/** The ACL of a bucket, or of an object, in Terraform's spellings: a canned one, or grants one by one. */
export function terraformAcls(reader: Reader, of: 'bucket' | 'object' = 'bucket'): readonly Acl[] {
  const fresh = isFresh(reader);
  const key = of === 'object' ? { key: reader.text('key').value } : {};
  const canned = reader.text('acl');
  const grants = [...reader.blocks('grant'), ...reader.blocks('access_control_policy.grant')];
  const granted = grants.flatMap((grant): readonly Acl[] => {
    const grantee = granteeOf(grant);
    return [...grant.texts('permissions'), ...grant.texts('permission')].map((permission) => ({
      term: aclPolicy(grantee.value, permission.value, of),
      about: grantee.about,
      path: grantee.path,
      fresh,
      ...key,
    }));
  });
  const { about, path } = canned;
  return [{ term: cannedAclPolicy(canned.value, of), about, path, fresh, ...key }, ...granted].filter(
    ({ term }) => term.kind !== 'absent',
  );
}

/** A group by its URI, or an account by its canonical id. */
function granteeOf(grant: Reader): Stated<string> {
  const stated = ['uri', 'grantee.uri', 'id', 'grantee.id'].map((path) => grant.text(path));
  return stated.find(({ value }) => value.kind !== 'absent') ?? grant.text('uri');
}

/** The canned ACL of a bucket in CloudFormation. */
export function cloudFormationAcls(reader: Reader): readonly Acl[] {
  const { about, path, value } = reader.text('AccessControl');
  const term = cannedAclPolicy(value);
  return term.kind === 'absent' ? [] : [{ term, about, path, fresh: isFresh(reader) }];
}

/** A canned ACL that S3 does not know and that reads as if everybody were meant. */
export function misspelledAcl(canned: Stated<string>): readonly Nearly[] {
  const { value } = canned;
  if (value.kind !== 'known' || isCannedAcl(value.value) || !/public|everyone|anonymous/i.test(value.value))
    return [];
  return [
    {
      surface: 'acl',
      what: 'is given an ACL that reads as if everyone were meant',
      setUp: proven(`the ACL is \`${value.value}\``, canned, value.trail),
      missing: proven('S3 has no canned ACL of that name', canned, value.trail),
      fix: 'Leave the ACL out: only the owner reaches a bucket then. What everyone must read is better served through a distribution.',
      refused: true,
    },
  ];
}

/** Since April 2023 a new bucket has ACLs disabled (BucketOwnerEnforced); without ownership controls an older one behaves as ObjectWriter. */
export function aclsDisabled(ownership: Stated<string>, self: Founding): Judgement {
  if (ownership.value.kind !== 'absent') {
    return satisfies(ownership, (mode) => mode === 'BucketOwnerEnforced', {
      yes: 'ACLs are disabled (`BucketOwnerEnforced`)',
      no: 'ACLs are in force',
    });
  }
  const subject = { about: self.address, path: '' };
  return isNew(self)
    ? proven('a new bucket has ACLs disabled by default', subject)
    : refuted('ACLs are in force', subject);
}

/** An object's grants speak of that object alone. */
export function onObject(term: Term, bucket: Founding['address'], key: Value<string>): Term {
  if (term.kind !== 'map' || key.kind === 'absent') return term;
  const statements = term.entries.get('Statement');
  if (statements?.kind !== 'list') return term;
  const resource: Term = {
    kind: 'unknown',
    reason: 'known-after-apply',
    refersTo: [],
    parts: [
      { kind: 'unknown', reason: 'known-after-apply', refersTo: [{ to: bucket, attribute: 'arn' }] },
      '/',
      key.kind === 'known' ? key.value : '*',
    ],
  };
  const items = statements.items.map((item): Term =>
    item.kind === 'map' ? { ...item, entries: new Map([...item.entries, ['Resource', resource]]) } : item,
  );
  return { ...term, entries: new Map([...term.entries, ['Statement', { ...statements, items }]]) };
}

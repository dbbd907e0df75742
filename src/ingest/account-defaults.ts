import type { Declaration, StackChange } from '../model/declaration.ts';
import type { AccountDefault, AccountDefaults } from '../model/world.ts';
import type { Scalar } from '../model/value.ts';

interface Deciding {
  readonly decides: AccountDefault;
  readonly path: string;
  /** Where the declaration does not say. */
  readonly omitted?: Scalar;
  /** What deleting it leaves. */
  readonly gone?: Scalar;
}

const DECIDING: ReadonlyMap<string, Deciding> = new Map([
  [
    'aws_ebs_encryption_by_default',
    { decides: 'disk-encryption', path: 'enabled', omitted: true, gone: false },
  ],
  ['data.aws_ebs_encryption_by_default', { decides: 'disk-encryption', path: 'enabled' }],
  ['aws_ec2_instance_metadata_defaults', { decides: 'metadata-tokens', path: 'http_tokens' }],
]);

/**
 * What the account decides for a resource that says nothing, where the input itself settles it. What is set in another region or
 * account says nothing of it, and settings that disagree settle nothing.
 */
export function accountDefaultsOf({
  before,
  after,
  distance,
}: Pick<StackChange, 'before' | 'after' | 'distance'>): AccountDefaults {
  const deciding = after.filter(({ type }) => DECIDING.has(type));
  const kept = new Set(deciding.map(({ address }) => address));
  const leaving = before.filter(({ type, address }) => DECIDING.has(type) && !kept.has(address));
  if (deciding.length + leaving.length === 0) return () => NOTHING;
  return (subject) => {
    const isNear = ({ address }: Declaration): boolean => {
      const { account, region } = distance?.(address, subject) ?? { account: 'same', region: 'same' };
      return account === 'same' && region === 'same';
    };
    const near = deciding.filter(isNear);
    const declared = answersIn(near.filter(({ type }) => !type.startsWith('data.')));
    const removed = leaving.filter(isNear).flatMap(({ type }) => {
      const { decides, gone } = DECIDING.get(type) ?? {};
      return decides === undefined || gone === undefined ? [] : [[decides, gone] as const];
    });
    const read = answersIn(near.filter(({ type }) => type.startsWith('data.')));
    return new Map([...agreed(read), ...agreed([...declared, ...removed])]);
  };
}
const NOTHING: ReadonlyMap<AccountDefault, Scalar> = new Map();

type Answer = readonly [AccountDefault, Scalar | undefined];

function answersIn(declarations: readonly Declaration[]): readonly Answer[] {
  return declarations.flatMap(({ type, attributes }) => {
    const deciding = DECIDING.get(type);
    if (deciding === undefined) return [];
    const term = attributes.term(deciding.path);
    const value = term.kind === 'known' ? term.value : term.kind === 'absent' ? deciding.omitted : undefined;
    return [[deciding.decides, value] as const];
  });
}

function agreed(answers: readonly Answer[]): ReadonlyMap<AccountDefault, Scalar> {
  const settled = new Map<AccountDefault, Scalar>();
  for (const name of new Set(answers.map(([each]) => each))) {
    const values = new Set(answers.filter(([each]) => each === name).map(([, value]) => value));
    const [only] = values;
    if (values.size === 1 && only !== undefined) settled.set(name, only);
  }
  return settled;
}

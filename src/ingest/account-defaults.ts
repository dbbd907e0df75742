import type { Declaration, StackChange } from '../model/declaration.ts';
import type { AccountDefault } from '../model/world.ts';
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

/** What the account decides for resources that say nothing, where the input itself settles it. Regions that disagree settle nothing. */
export function accountDefaultsOf({
  before,
  after,
}: Pick<StackChange, 'before' | 'after'>): ReadonlyMap<AccountDefault, Scalar> {
  const deciding = after.filter(({ type }) => DECIDING.has(type));
  const declared = answersIn(deciding.filter(({ type }) => !type.startsWith('data.')));
  const kept = new Set(deciding.map(({ address }) => address));
  const removed = before.flatMap(({ type, address }) => {
    const { decides, gone } = DECIDING.get(type) ?? {};
    const goes = decides !== undefined && gone !== undefined && !kept.has(address);
    return goes ? [[decides, gone] as const] : [];
  });
  const read = answersIn(deciding.filter(({ type }) => type.startsWith('data.')));
  return new Map([...agreed(read), ...agreed([...declared, ...removed])]);
}

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

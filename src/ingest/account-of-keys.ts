import { parsePolicy, type Statement } from '../aws/policy/parse.ts';
import type { Declaration } from '../model/declaration.ts';

/** Where a key keeps its policy, and the switch with which KMS skips its check. */
const KEYS: ReadonlyMap<string, { readonly policy: string; readonly unchecked: string }> = new Map([
  ['aws_kms_key', { policy: 'policy', unchecked: 'bypass_policy_lockout_safety_check' }],
  ['aws_kms_key_policy', { policy: 'policy', unchecked: 'bypass_policy_lockout_safety_check' }],
  ['AWS::KMS::Key', { policy: 'KeyPolicy', unchecked: 'BypassPolicyLockoutSafetyCheck' }],
]);

/**
 * The account that every key policy lets change it. KMS refuses a policy that would lock out whoever makes the key, who is of
 * its account (KMS API, PutKeyPolicy), so that a single account in all of them is the own one. Undefined where several could be.
 */
export function accountOfKeys(declarations: readonly Declaration[]): string | undefined {
  const accounts = new Set(declarations.flatMap(administrators));
  const [only] = accounts;
  return accounts.size === 1 && only !== UNSETTLED ? only : undefined;
}

const UNSETTLED = 'unsettled';

function administrators({ type, address, attributes }: Declaration): readonly string[] {
  const names = KEYS.get(type);
  if (names === undefined) return [];
  const document = attributes.document(names.policy);
  if (document.kind === 'absent') return [];
  const unchecked = attributes.flag(names.unchecked);
  if (unchecked.kind !== 'absent' && (unchecked.kind === 'unknown' || unchecked.value)) return [UNSETTLED];
  const { statements } = parsePolicy(document, {
    subject: address,
    ownAccounts: new Set(),
    symbol: () => undefined,
  });
  return statements
    .filter(letsChange)
    .flatMap(({ principals, principalsNegated }) =>
      principalsNegated
        ? [UNSETTLED]
        : principals.map(({ kind, leaf }) => (kind === 'aws' ? accountIn(leaf.text) : UNSETTLED)),
    );
}

function letsChange({ effect, actions, actionsNegated }: Statement): boolean {
  if (effect !== 'Allow') return effect === 'unknown';
  return (
    actionsNegated ||
    actions.some(({ text }) => text === undefined || /^(?:\*|kms:(?:\*|p\*|put\*|putk.*))$/i.test(text))
  );
}

function accountIn(text: string | undefined): string {
  return /^(?:arn:[\w-]+:iam::)?(\d{12})(?::|$)/.exec(text ?? '')?.[1] ?? UNSETTLED;
}

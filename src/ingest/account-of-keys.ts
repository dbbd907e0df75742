import { parsePolicy, type Statement } from '../aws/policy/parse.ts';
import type { Declaration } from '../model/declaration.ts';

/**
 * The account that every key policy lets change it. KMS refuses a policy that would lock out whoever makes the key, who is of
 * its account (KMS API, PutKeyPolicy), and the stack goes back as a whole: a single account in all of them is the own one.
 * Undefined where several could be. A key that may not be made proves nothing, nor does one of Terraform, which keeps what worked.
 */
export function accountOfKeys(declarations: readonly Declaration[]): string | undefined {
  const accounts = new Set(declarations.flatMap(administrators));
  const [only] = accounts;
  return accounts.size === 1 && only !== UNSETTLED ? only : undefined;
}

const UNSETTLED = 'unsettled';

function administrators({ type, address, attributes }: Declaration): readonly string[] {
  if (type !== 'AWS::KMS::Key' || attributes.term('@Condition').kind !== 'absent') return [];
  const document = attributes.document('KeyPolicy');
  if (document.kind === 'absent') return [];
  const unchecked = attributes.flag('BypassPolicyLockoutSafetyCheck');
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

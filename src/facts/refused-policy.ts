import { parsePolicy, type Statement } from '../aws/policy/parse.ts';
import { factKey, type Latent } from '../model/fact.ts';
import type { Step } from '../model/judge.ts';
import type { Resource } from '../model/resource.ts';
import type { StatedTerm } from '../model/stated.ts';
import type { Question, World } from '../model/world.ts';
import { contextOf } from './policy-openings.ts';

/**
 * Does a policy let somebody in with words that IAM refuses: an ARN of another account that names no account, or a principal in
 * a policy of an identity? The first repair makes it count.
 */
export const refusedPolicy: Question<Latent> = (subject, world) => {
  const { guarded, principal, policyDocument } = subject.traits;
  const scene = { subject, world };
  return [
    ...oneOf(
      (guarded?.policies ?? []).flatMap((policy) => unnamed(policy, scene)),
      subject,
      {
        detail: 'unnamed-principal',
        what: `\`${subject.address}\` lets in principals of an account that it does not name`,
        fix: 'Name the account, as in `arn:aws:iam::123456789012:root`, and of its principals only those that need it.',
      },
    ),
    ...oneOf(
      [...(principal?.documents ?? []), ...(policyDocument === undefined ? [] : [policyDocument])].flatMap(
        (document) => misplaced(document, scene),
      ),
      subject,
      {
        detail: 'misplaced-principal',
        what: `A policy of \`${subject.address}\` lets in everyone by a principal`,
        fix: 'Leave the principal out; who is meant is whoever the policy is attached to. A resource that others may use takes the statement into a policy of its own.',
      },
    ),
  ];
};

interface Scene {
  readonly subject: Resource;
  readonly world: World;
}
interface Refused {
  readonly blocker: Step;
  readonly evidence: Step;
}

function oneOf(
  refused: readonly Refused[],
  { address }: Resource,
  { detail, what, fix }: { readonly detail: string; readonly what: string; readonly fix: string },
): readonly Latent[] {
  if (refused.length === 0) return [];
  const evidence = refused.map((each) => each.evidence);
  return [
    {
      kind: 'latent',
      key: factKey('latent', address, detail),
      subject: address,
      related: [...new Set(evidence.map(({ about }) => about))].filter((about) => about !== address),
      surface: 'policy',
      what,
      blocker: refused.map((each) => each.blocker),
      evidence,
      refused: true,
      fix,
    },
  ];
}

/** Unlike ARNs of S3, those of IAM have an account in any case. */
const WITHOUT_ACCOUNT = /^arn:aws[a-z-]*:(?:iam|sts)::(?::?(?:root|user\/|role\/|assumed-role\/))/;

function unnamed(document: StatedTerm, scene: Scene): readonly Refused[] {
  return allowing(document, scene).flatMap(({ principals, principalsNegated }) =>
    principalsNegated
      ? []
      : principals.flatMap(({ kind, leaf: { text, path, trail } }): readonly Refused[] => {
          if (kind !== 'aws' || text === undefined || !WITHOUT_ACCOUNT.test(text)) return [];
          const at = { about: document.about, path: `${document.path}.${path}`, trail };
          return [
            {
              blocker: { says: `\`${text}\` names no account`, ...at },
              evidence: { says: `a statement allows \`${text}\``, ...at },
            },
          ];
        }),
  );
}

function misplaced(document: StatedTerm, scene: Scene): readonly Refused[] {
  return allowing(document, scene).flatMap(({ principals, path }): readonly Refused[] => {
    const everyone = principals.find(({ kind }) => kind === 'anyone');
    if (everyone === undefined) return [];
    const at = { about: document.about, path: `${document.path}.${path}`, trail: everyone.leaf.trail };
    return [
      {
        blocker: { says: 'a policy of an identity must not name a principal', ...at },
        evidence: { says: 'a statement names `*` as its principal', ...at },
      },
    ];
  });
}

function allowing(document: StatedTerm, scene: Scene): readonly Statement[] {
  const { statements } = parsePolicy(document.term, contextOf(document, 'iam', scene));
  return statements.filter(({ effect }) => effect === 'Allow');
}

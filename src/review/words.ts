import type { Gap } from '../model/declaration.ts';
import { unreachable } from '../model/errors.ts';
import type { Acceptance, Finding, FindingClass, Holder, Layer, Witness } from '../model/finding.ts';
import type { Missing } from '../model/judge.ts';
import type { Review } from '../model/review.ts';
import type { UnknownReason } from '../model/value.ts';
import { printable } from '../model/value.ts';
import { quote } from './escape.ts';

/** Names of the layers as a reader of the shared responsibility model knows them. */
export const LAYER_NAMES = {
  foundation: 'Facilities, hardware and virtualisation',
  os: 'Guest operating system',
  platform: 'Managed platform and runtime',
  network: 'Network and firewall configuration',
  transit: 'Network traffic protection',
  'at-rest': 'Encryption at rest and keys',
  detection: 'Logging, monitoring and detection',
  application: 'Application and workload configuration',
  identity: 'Identity, access and credentials',
  data: 'Customer data and its survival',
} as const satisfies Record<Layer, string>;

/** Who answers, as a phrase after the name of a layer. */
const HOLDER_WORDS = {
  aws: 'AWS',
  shared: 'you configure it, AWS runs it',
  customer: 'yours',
} as const satisfies Record<Holder, string>;

const CLASS_NOUNS = {
  'public-exposure': ['public exposure', 'public exposures'],
  'cross-account': ['external access', 'external accesses'],
  network: ['network opening', 'network openings'],
  identity: ['privilege gain', 'privilege gains'],
  encryption: ['encryption gap', 'encryption gaps'],
  logging: ['logging gap', 'logging gaps'],
  'data-protection': ['data protection gap', 'data protection gaps'],
  'os-platform': ['platform gap', 'platform gaps'],
  application: ['application gap', 'application gaps'],
  secret: ['exposed secret', 'exposed secrets'],
  'responsibility-shift': ['responsibility shift', 'responsibility shifts'],
} as const satisfies Record<FindingClass, readonly [string, string]>;

/** `1 change`, `2 changes`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}

/** The first few, and how many more there are. */
export function firstFew(parts: readonly string[], most: number): string {
  return parts.length <= most
    ? listed(parts)
    : `${parts.slice(0, most).join(', ')} and ${parts.length - most} more`;
}

/** `1 new public exposure and 2 widened network openings`, in the order the findings come. */
export function countedByClass(findings: readonly Finding[]): string {
  const counts = new Map<string, { readonly finding: Finding; readonly count: number }>();
  for (const finding of findings) {
    const key = `${finding.direction} ${finding.class}`;
    counts.set(key, { finding, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return listed(
    [...counts.values()].map(({ finding, count }) => {
      const [one, many] = CLASS_NOUNS[finding.class];
      return counted(count, `${finding.direction} ${one}`, `${finding.direction} ${many}`);
    }),
  );
}

const SHIFT_WORDS = {
  aws: 'AWS',
  shared: 'shared (you configure it, AWS runs it)',
  customer: 'yours',
} as const satisfies Record<Holder, string>;

/** `yours`, or what changed hands: `was AWS, is now yours`; empty when nobody is named. */
export function holderWords({ responsibility: { before, after } }: Finding): string {
  if (before !== null && after !== null && before !== after)
    return `was ${SHIFT_WORDS[before]}, is now ${SHIFT_WORDS[after]}`;
  const holder = after ?? before;
  return holder === null ? '' : HOLDER_WORDS[holder];
}

/** The same words with a capital first letter. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `high risk`, and that it is only possible where it is. */
export function riskWords({ risk, certainty }: Finding): string {
  const words = risk === 'none' ? 'no risk' : `${risk} risk`;
  return certainty === 'possible' ? `${words}, possible` : words;
}

/** The request or packet that gets through, as the rest of a sentence. */
export function witnessSentence(witness: Witness): string {
  switch (witness.kind) {
    case 'packet':
      return `a packet from ${quote(witness.from)} to ${quote(witness.to)}, ${portWords(witness)}.`;
    case 'request': {
      // A role or account reads as a value, a description ("anyone, unsigned") as words.
      const caller = /\s/.test(witness.caller) ? witness.caller.replaceAll('`', '') : quote(witness.caller);
      const conditions = witness.conditions.map(quote);
      const given = conditions.length === 0 ? '' : `, given ${firstFew(conditions, 5)}`;
      // An action has a service prefix; anything else is a route, which is asked and not called.
      return /^[\w-]+:\S+$/.test(witness.action)
        ? `${caller} calls ${quote(witness.action)} on ${quote(witness.resource)}${given}.`
        : `${caller} gets an answer from ${quote(witness.resource)} (${quote(witness.action)})${given}.`;
    }
    default:
      return unreachable(witness);
  }
}

/** `tcp/5432`, or `every port`. */
function portWords({ protocol, port }: { readonly protocol: string; readonly port: string }): string {
  if (protocol === 'all') return 'every protocol and port';
  return port === '' ? quote(protocol) : quote(`${protocol}/${port}`);
}

const HOW_TO_KNOW = {
  'known-after-apply':
    'It is known only after apply: write the value out, or apply the part it comes from first.',
  external: 'It belongs to something outside this configuration: write the value out, or read it there.',
  'no-value': 'It has no value here: pass the variable, or give it a default.',
  'not-evaluated': 'The expression is not evaluated here: write the value out.',
  malformed: 'It does not have the type this attribute takes: correct it.',
} as const satisfies Record<UnknownReason, string>;

/** The same where CloudFormation has other words for it. */
const HOW_TO_KNOW_IN_CLOUDFORMATION: Partial<Record<UnknownReason, string>> = {
  'known-after-apply':
    'It is known only after the deployment: write the value out, or deploy the part it comes from first.',
  external: 'It belongs to something outside this template: write the value out.',
  'no-value':
    'It has no value here: give the parameter a default, or review a change set, which has its value.',
  malformed: 'It does not have the type this property takes: correct it.',
};

/** How the reader can make a missing value known. */
export function howToKnow({ path, value }: Missing): string {
  if (value.sensitive === true && value.reason === 'not-evaluated')
    return 'What is sensitive is not looked at: mark no more than the secret itself.';
  // Properties are capitalised, arguments are not.
  const isCloudFormation = /^@?[A-Z]/.test(path);
  const own = isCloudFormation ? HOW_TO_KNOW_IN_CLOUDFORMATION[value.reason] : undefined;
  return own ?? HOW_TO_KNOW[value.reason];
}

/** Which value is missing, where, and how to make it known. */
export function lackingSentence(missing: Missing): string {
  const { about, path, value } = missing;
  const where = quote(path === '' ? about : `${about}.${path}`);
  const written = value.sensitive === true ? 'a sensitive value' : quote(printable(value));
  return `Missing: ${where}, which is ${written}. ${howToKnow(missing)}`;
}

/** Who accepted a finding, until when and why. */
export function acceptedSentence({ owner, expires, reason }: Acceptance): string {
  const how =
    expires === null
      ? `Declared in ${quote('public-endpoints')} by ${quote(owner)}`
      : `Accepted by ${quote(owner)} until ${quote(expires)}`;
  return `${how}: ${quote(reason)}`;
}

/** What could not be analysed, as a sentence. */
export function gapSentence(gap: Gap): string {
  switch (gap.kind) {
    case 'unsupported-type':
      return `${quote(gap.address)} is a ${quote(gap.type)}, which is not modelled.`;
    case 'owner-unresolved':
      return `${quote(gap.address)} names what it belongs to in ${quote(gap.path)}, which could not be resolved.`;
    case 'file-refused':
      return `${quote(gap.file)} was not read: ${withPeriod(gap.why)}`;
    case 'partial-plan':
      return `The plan covers only part of the configuration: ${withPeriod(gap.why)}`;
    case 'nested-not-visible':
      return `What ${quote(gap.address)} contains is not visible: ${withPeriod(gap.why)}`;
    case 'invocation':
      return `${quote(gap.address)} acts while applying and cannot be foreseen: ${withPeriod(gap.why)}`;
    default:
      return unreachable(gap);
  }
}

function withPeriod(sentence: string): string {
  return /[.?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** Waivers that expired or matched nothing, as sentences. */
export function waiverLists({ waivers }: Pick<Review, 'waivers'>): readonly string[] {
  return [
    ...waiverList('Expired waivers, no longer in effect', waivers.expired),
    ...waiverList('Waivers that nothing in this change needs', waivers.unused),
  ];
}

function waiverList(lead: string, ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [] : [`${lead}: ${firstFew(ids.map(quote), 10)}.`];
}

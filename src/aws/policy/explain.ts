import type { Audience } from '../../model/fact.ts';
import type { Certainty, Witness } from '../../model/finding.ts';
import type { Evidence, Step } from '../../model/judge.ts';
import type { Address } from '../../model/value.ts';
import { sampleCall } from './actions.ts';
import type { Calls } from './calls.ts';
import type { Grant } from './evaluate.ts';
import { leavesOwnerOpen } from './fill.ts';
import { PINS, WEAK_KEYS } from './keys.ts';
import { spelledKey, type Condition } from './parse-condition.ts';
import type { Statement } from './parse.ts';
import { OWN_ACCOUNT, OWN_REGION } from './symbols.ts';

interface Told {
  readonly audience: Audience;
  readonly parties: readonly string[];
  readonly certainty: Certainty;
  readonly capability: Calls;
}
interface Place {
  readonly about: Address;
  readonly path: string;
}

const MOST_STATEMENTS = 3;
const MOST_STEPS = 12;

/** Which statement lets whom do what, by which condition they still get in, and which Deny does not stop them. */
export function evidenceOf(grants: readonly Grant[], told: Told, place: Place): Evidence {
  const byStatement = new Map(grants.map((grant) => [grant.statement, grant]));
  return [...byStatement.values()]
    .slice(0, MOST_STATEMENTS)
    .flatMap((grant) => stepsOf(grant, told, place))
    .slice(0, MOST_STEPS);
}

function stepsOf(
  { statement, request, escaped }: Grant,
  told: Told,
  { about, path }: Place,
): readonly Step[] {
  const at = (inner: string): string => (inner === '' ? path : `${path}.${inner}`);
  const principal = telling(statement);
  const verb = told.certainty === 'certain' ? 'lets' : 'may let';
  const granted: Step = {
    says: `${nameOf(statement)} ${verb} ${whoOf(told)} call ${listed(told.capability.actions)}`,
    about,
    path: at(principal.path),
    trail: principal.trail,
  };
  const conditions = statement.conditions.map((condition): Step => ({
    says: passedBy(condition, request.get(condition.key)),
    about,
    path: at(condition.path),
    trail: condition.trail,
  }));
  const denies = escaped.map((deny): Step => ({
    says: `${nameOf(deny)} denies some such calls and does not stop this one`,
    about,
    path: at(deny.path),
    trail: deny.trail,
  }));
  // A condition that should say whose request it is and leaves it open tells more than the wildcard it was to narrow.
  const lead = conditions.filter((_, i) => isOpenPin(statement.conditions[i]));
  return [
    ...lead.slice(0, 1).map((step) => ({ ...granted, path: step.path, trail: step.trail })),
    ...(lead.length > 0 ? [] : [granted]),
    ...conditions,
    ...denies,
  ];
}

/** Where the statement says to whom: the element that makes it public, else the whole list, else the statement. */
function telling({ principals, principalsNegated, path, trail }: Statement): {
  readonly path: string;
  readonly trail: Statement['trail'];
} {
  const leaf = (
    principals.find(({ kind }) => kind === 'anyone') ??
    principals.find(({ leaf: each }) => each.text?.includes('*') === true) ??
    principals[0]
  )?.leaf;
  if (leaf === undefined || principalsNegated)
    return { path: principalsNegated ? `${path}.NotPrincipal` : path, trail: leaf?.trail ?? trail };
  return { path: leaf.path, trail: leaf.trail ?? trail };
}

function isOpenPin(condition: Condition | undefined): boolean {
  const part = condition === undefined ? undefined : PINS.get(condition.key);
  return (
    part !== undefined &&
    condition !== undefined &&
    condition.values.some((leaf) => leavesOwnerOpen(leaf, part))
  );
}

function nameOf({ sid, path }: Statement): string {
  if (sid !== undefined && sid !== '') return `statement \`${sid}\``;
  const index = /\[(\d+)\]$/.exec(path)?.[1];
  return index === undefined ? 'the statement' : `statement ${Number(index) + 1}`;
}

function whoOf({ audience, parties }: Told): string {
  const names = listed(parties);
  const words: Readonly<Record<Audience, string>> = {
    own: 'the own account',
    named: names,
    organization: 'the whole own organization',
    deputy: `${names}, on behalf of any customer,`,
    'idp-app-user': 'any user of one application at a public identity provider',
    'any-service': 'AWS services, on behalf of any customer,',
    'any-idp': 'anyone with a token of a shared identity provider',
    'any-aws': 'any AWS account',
    anonymous: 'anyone on the internet',
  };
  return words[audience];
}

function listed(items: readonly string[], most = 5): string {
  const shown = items
    .slice(0, most)
    .map((item) => `\`${item}\``)
    .join(', ');
  return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}

/** Values as a reader knows them: what only stands in for a number or a Region nobody knows is not made up. */
function readable(presented: readonly string[]): string {
  return presented.join(', ').replaceAll(OWN_REGION, '<region>').replaceAll(OWN_ACCOUNT, '<account>');
}

function passedBy(condition: Condition, presented: readonly string[] | string | undefined): string {
  if (condition.operator === undefined) return 'a condition is not known yet';
  const test = `\`${condition.operator.written}\` on \`${spelledKey(condition)}\``;
  if (presented === 'unrecognised') return `whether ${test} can be met is not known`;
  if (presented === undefined || typeof presented === 'string')
    return `${test} lets requests without the key pass`;
  if (WEAK_KEYS.has(condition.key)) return `${test} is met by whoever knows the value`;
  return `${test} is met, for example by \`${readable(presented)}\``;
}

/** The request that got through, as concrete as it was tried. */
export function witnessOf({ open, caller, request }: Grant, capability: Calls): Witness {
  const tests = open.flatMap(({ conditions: tested }) => tested);
  const spelled = new Map(tests.map((condition) => [condition.key, spelledKey(condition)]));
  const conditions = [...request].flatMap(([key, presented]) => {
    const name = spelled.get(key) ?? key;
    if (presented === 'unrecognised') return [];
    if (presented === 'absent') return [`${name} absent`];
    return [`${name} = ${WEAK_KEYS.has(key) ? '<the expected value>' : readable(presented)}`];
  });
  const { action, resource } = sampleCall(capability);
  return {
    kind: 'request',
    caller: caller.says,
    action,
    resource: readable([resource.split(' except ')[0]?.replaceAll('*', 'anything') ?? '*']),
    conditions,
  };
}

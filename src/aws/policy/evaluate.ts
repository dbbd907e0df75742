import { actionSpans, meetsReach, subtractReach, tidyReach, type Reach } from './calls.ts';
import type { Caller } from './callers.ts';
import { strangers } from './callers.ts';
import { choicesFor, type Choice } from './candidates.ts';
import { conditionHolds, type RequestContext } from './conditions.ts';
import type { Circumstances } from './key-rules.ts';
import { namedCallers, type Household } from './named.ts';
import type { Policy, Statement } from './parse.ts';
import { speaksOf } from './principals.ts';
import { boundsOf, type Bounds } from './reach.ts';
import { isTrust, serviceOf } from './services.ts';
import { all, both, type Truth } from './truth.ts';

/** What a statement lets one kind of caller do after every Deny, and how that was found. */
export interface Grant {
  readonly statement: Statement;
  readonly caller: Caller;
  /** Calls that get through whatever the unknown parts turn out to be. */
  readonly certain: readonly Reach[];
  /** Calls that get through if the unknown parts turn out that way. */
  readonly possible: readonly Reach[];
  /** A request that gets through. */
  readonly request: RequestContext;
  /** Denies that speak of such calls and still do not stop this one. */
  readonly escaped: readonly Statement[];
  /** Statements whose unknown parts keep the answer open. */
  readonly open: readonly Statement[];
  readonly searchCapped: boolean;
}

export interface Evaluation {
  readonly household: Household;
  readonly circumstances: Circumstances;
  /** ARNs and names of the guarded resource. */
  readonly identifiers: readonly string[];
}

/** Requests tried for one policy; typical ones need fewer than a hundred. What is not tried any more is possible. */
const MOST_REQUESTS = 20_000;

interface Prepared {
  readonly statement: Statement;
  readonly bounds: Bounds;
}

/**
 * Tries representative requests instead of classifying statements: everybody a statement may speak of, with everything they
 * could present, against every Deny. Who gets through is let in; what no outcome of the unknown parts settles stays open.
 */
export function grantsOf(
  { statements }: Policy,
  { household, circumstances, identifiers }: Evaluation,
): readonly Grant[] {
  const service = serviceOf(household.service);
  const prepared = statements.map((statement) => ({
    statement,
    bounds: boundsOf(statement, service, identifiers),
  }));
  const denies = prepared.filter(({ statement }) => statement.effect !== 'Allow');
  const budget = { left: MOST_REQUESTS };
  const everybody = strangers(household.strangerAccount, {
    anonymous: service.anonymous.length > 0,
    services: !isTrust(household.service),
  });
  return prepared
    .filter(({ statement }) => statement.effect !== 'Deny')
    .flatMap((allow) => {
      const relevant = denies.filter(
        (deny) => deny !== allow && meetsReach(allow.bounds.most, deny.bounds.most),
      );
      const named = namedCallers(
        allow.statement,
        relevant.map(({ statement }) => statement),
        household,
      );
      return [...everybody, ...named].flatMap((caller) => {
        const spoken = both(
          speaksOf(allow.statement, caller),
          allow.statement.effect === 'Allow' ? 'yes' : 'maybe',
        );
        const usable = usableBy(caller, allow.bounds, household.service);
        if (spoken === 'no' || usable === undefined) return [];
        const settled = both(spoken, guestsIn(caller, household));
        const attempt = {
          allow: { statement: allow.statement, bounds: usable },
          denies: relevant,
          caller,
          settled,
        };
        return grantTo(attempt, circumstances, budget) ?? [];
      });
    });
}

function guestsIn({ token }: Caller, { poolHasGuests }: Household): Truth {
  return token?.holder === 'guest' && poolHasGuests !== true ? 'maybe' : 'yes';
}

/** Unsigned callers and token holders can make some calls only; undefined when the statement is about none of them. */
function usableBy(caller: Caller, bounds: Bounds, service: string): Bounds | undefined {
  const { anonymous } = serviceOf(service);
  if (isTrust(service)) {
    const way = caller.kind === 'federated' ? 'sts:AssumeRoleWithWebIdentity' : 'sts:AssumeRole';
    return actionSpans.meets(bounds.most.actions, [{ pattern: way, except: [] }]) ? bounds : undefined;
  }
  if (caller.kind !== 'anonymous' || anonymous.includes('*')) return bounds;
  const spans = anonymous.map((pattern) => ({ pattern, except: [] }));
  const narrowed = (reach: Reach): Reach => ({
    ...reach,
    actions: actionSpans.intersect(reach.actions, spans),
  });
  return { ...bounds, sure: narrowed(bounds.sure), most: narrowed(bounds.most) };
}

interface Attempt {
  readonly allow: Prepared;
  readonly denies: readonly Prepared[];
  readonly caller: Caller;
  /** Whether the caller is spoken of at all. */
  readonly settled: Truth;
}

interface Escape {
  readonly certain: boolean;
  /** Positions of the Denies that apply to the request, or may apply where the escape is a certain one. */
  readonly denied: readonly number[];
  readonly request: RequestContext;
}

function grantTo(
  attempt: Attempt,
  circumstances: Circumstances,
  budget: { left: number },
): Grant | undefined {
  const { allow, caller } = attempt;
  const spoken = attempt.denies
    .map((deny) => ({
      deny,
      truth: both(speaksOf(deny.statement, caller), deny.statement.effect === 'Deny' ? 'yes' : 'maybe'),
    }))
    .filter(({ truth }) => truth !== 'no');
  const further = spoken.flatMap(({ deny }) => deny.statement.conditions);
  // Many tests make one request as dear as many requests.
  const price = 1 + Math.floor(further.length / 16);
  budget.left -= price;
  if (budget.left <= 0) return grantFrom([], attempt, true);
  const tests = { required: allow.statement.conditions, further, variables: allow.bounds.variables };
  const choices = choicesFor(caller, tests, circumstances);
  if (choices === undefined) return undefined;
  const escapes: Escape[] = [];
  let capped = choices.some(({ cut }) => cut);
  for (const request of requestsOf(choices)) {
    budget.left -= price;
    if (budget.left < 0) {
      capped = true;
      break;
    }
    const passed = both(attempt.settled, passes(allow, request));
    if (passed === 'no') continue;
    const verdicts = spoken.map(({ deny, truth }) =>
      both(
        truth,
        all(deny.statement.conditions, (test) => conditionHolds(test, request)),
      ),
    );
    const applying = (open: boolean) =>
      verdicts.flatMap((verdict, i) => (verdict === 'yes' || (open && verdict === 'maybe') ? [i] : []));
    if (passed === 'yes') note(escapes, { certain: true, denied: applying(true), request });
    note(escapes, { certain: false, denied: applying(false), request });
    if (escapes.some(({ certain, denied }) => certain && denied.length === 0)) break;
  }
  return grantFrom(escapes, { ...attempt, denies: spoken.map(({ deny }) => deny) }, capped);
}

function passes({ statement, bounds }: Prepared, request: RequestContext): Truth {
  if (bounds.needsVariables && !bounds.variables.every((key) => (request.get(key) ?? 'absent') !== 'absent'))
    return 'no';
  return all(statement.conditions, (test) => conditionHolds(test, request));
}

/** Keeps the escapes with the fewest Denies; one that meets more Denies than another lets nothing more through. */
function note(escapes: Escape[], found: Escape): void {
  const same = escapes.filter(({ certain }) => certain === found.certain);
  if (same.some(({ denied }) => denied.every((i) => found.denied.includes(i)))) return;
  const worse = same.filter(({ denied }) => found.denied.every((i) => denied.includes(i)));
  for (const each of worse) escapes.splice(escapes.indexOf(each), 1);
  escapes.push(found);
}

function grantFrom(escapes: readonly Escape[], attempt: Attempt, capped: boolean): Grant | undefined {
  const { allow, denies, caller } = attempt;
  const left = (sure: boolean) =>
    escapes
      .filter(({ certain }) => certain === sure)
      .flatMap(({ denied }) => {
        const taken = denied.flatMap((i) => denies[i]?.bounds[sure ? 'most' : 'sure'] ?? []);
        return subtractReach([sure ? allow.bounds.sure : allow.bounds.most], tidyReach(taken));
      });
  const certain = left(true);
  const possible = subtractReach(capped ? [allow.bounds.most] : left(false), certain);
  if (certain.length === 0 && possible.length === 0) return undefined;
  const shown = escapes.find((escape) => escape.certain === certain.length > 0) ?? escapes[0];
  return {
    statement: allow.statement,
    caller,
    certain,
    possible,
    request: shown?.request ?? new Map(),
    escaped: denies.filter((_, i) => shown?.denied.includes(i) !== true).map(({ statement }) => statement),
    open: [allow.statement, ...denies.map(({ statement }) => statement)],
    searchCapped: capped,
  };
}

/** Every combination of options, the first key varying slowest. */
function* requestsOf(choices: readonly Choice[]): Generator<RequestContext, void> {
  const at = choices.map(() => 0);
  for (;;) {
    yield new Map(choices.map(({ key, options }, i) => [key, options[at[i] ?? 0] ?? 'absent']));
    let place = choices.length - 1;
    for (; place >= 0; place--) {
      const next = (at[place] ?? 0) + 1;
      at[place] = next < (choices[place]?.options.length ?? 0) ? next : 0;
      if (at[place] !== 0) break;
    }
    if (place < 0) return;
  }
}

import type { Grant, Pattern } from '../../model/fact.ts';
import { actionsIn } from './action-names.ts';
import { isContradictory, isVacuous } from './fence-order.ts';
import { covers, overlaps } from './match.ts';

const WILD = /[*?]/;
const OPEN = /[{$]/;

/** It covers itself alone. */
export const isLiteral = ({ pattern, except }: Pattern): boolean =>
  except.length === 0 && !WILD.test(pattern) && !OPEN.test(pattern);

/** Actions compare without regard to case, resources with. */
export const folded = (text: string, ignoringCase: boolean): string =>
  ignoringCase ? text.toLowerCase() : text;

/** Whether every text of `inner` is in `outer`; a refusal is not always proof that it is not. */
export function contains(outer: Pattern, inner: Pattern, ignoringCase: boolean): boolean {
  const fold = (text: string): string => folded(text, ignoringCase);
  if (isLiteral(outer)) return inner.except.length === 0 && fold(outer.pattern) === fold(inner.pattern);
  return (
    covers(fold(outer.pattern), fold(inner.pattern)) &&
    outer.except.every(
      (each) =>
        !overlaps(fold(each), fold(inner.pattern)) ||
        inner.except.some((other) => covers(fold(other), fold(each))),
    )
  );
}

/** The lower-case actions that the pattern stands for, where all of its service are known. */
export function knownActions({ pattern, except }: Pattern): readonly string[] | undefined {
  const all = actionsIn(pattern.toLowerCase());
  if (all === undefined || except.length === 0) return all;
  const without = except.map((each) => each.toLowerCase());
  return all.filter((action) => !without.some((each) => covers(each, action)));
}

/** Services whose ARNs no action of another service takes. */
const EXCLUSIVE = new Set(
  'cloudformation dynamodb ecr events kinesis lambda logs s3 secretsmanager sqs ssm states'.split(' '),
);
const reaches = new WeakMap<Grant, readonly Grant[]>();

/**
 * A grant as what it comes to: without tests that nothing fails, and without actions that do not exist; nothing where no request
 * passes. Every action on the resources of one service is every action of that service.
 */
export function reachesOf(grant: Grant): readonly Grant[] {
  const known = reaches.get(grant);
  if (known !== undefined) return known;
  const found = reachOf(grant);
  reaches.set(grant, found);
  return found;
}

function reachOf(grant: Grant): readonly Grant[] {
  const fences = grant.fences.filter((fence) => !isVacuous(fence));
  if (isContradictory(fences)) return [];
  const actions = grant.actions.filter((action) => knownActions(action)?.length !== 0);
  const resources = grant.resources.map(bucketArn);
  if (!actions.some(isAnyAction))
    return actions.length === 0 ? [] : [{ ...grant, fences, actions, resources }];
  const byService = new Map<string, Pattern[]>();
  for (const resource of resources) {
    const service = serviceOf(resource);
    byService.set(service, [...(byService.get(service) ?? []), resource]);
  }
  return [...byService].map(([service, some]) => ({
    ...grant,
    fences,
    resources: some,
    actions: service === '' ? actions : actions.map((action) => ofService(action, service)),
  }));
}

const isAnyAction = ({ pattern }: Pattern): boolean => pattern === '*' || pattern === '*:*';

function serviceOf({ pattern }: Pattern): string {
  const service = /^arn:[^:*?]*:([a-z0-9-]+):/.exec(pattern)?.[1] ?? '';
  return EXCLUSIVE.has(service) ? service : '';
}

function ofService(action: Pattern, service: string): Pattern {
  if (!isAnyAction(action)) return action;
  return {
    pattern: `${service}:*`,
    except: action.except.filter((each) => overlaps(each.toLowerCase(), `${service}:*`)),
  };
}

/** ARNs of buckets have neither region nor account; those of other things of S3 begin with what they are. */
const OTHER_OF_S3 = ['accesspoint', 'job', 'storage-lens', 'async-request', 'access-grants'];

function bucketArn(resource: Pattern): Pattern {
  const found = /^(arn:[^:]*:s3:)(?:\*?:\*?):(.+)$/.exec(resource.pattern);
  const [, head, name] = found ?? [];
  if (head === undefined || name === undefined) return resource;
  const start = name.slice(0, Math.max(name.search(/[*?{$]|$/), 0));
  const isOther = OTHER_OF_S3.some((word) => word.startsWith(start) || start.startsWith(word));
  return isOther ? resource : { ...resource, pattern: `${head}::${name}` };
}

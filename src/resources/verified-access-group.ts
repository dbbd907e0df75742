import { allOf, proven, refuted, undecided, type Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import { unstated } from '../model/stated.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { printable, unknown } from '../model/value.ts';
import { routeAt } from './application-door.ts';

interface Application {
  readonly domain: Stated<string>;
  readonly policy: Stated<string>;
}
interface VerifiedAccessGroup {
  readonly policy: Stated<string>;
  readonly applications: readonly Application[];
}

const application = (r: Reader, domain: string, policy: string): Partial<VerifiedAccessGroup> => ({
  applications: [{ domain: r.text(domain), policy: r.text(policy) }],
});

/** Applications behind a group of Verified Access: on the internet by design, with policies that ask who is calling. */
export const verifiedAccessGroup = defineResource<VerifiedAccessGroup>({
  kind: 'verified-access-group',
  service: 'verified-access',
  blank: { policy: unstated, applications: [] },
  parts: [
    { declaredBy: 'aws_verifiedaccess_group', read: (r) => ({ policy: r.text('policy_document') }) },
    {
      declaredBy: 'aws_verifiedaccess_endpoint',
      owner: 'verified_access_group_id',
      read: (r) => application(r, 'application_domain', 'policy_document'),
    },
    { declaredBy: 'AWS::EC2::VerifiedAccessGroup', read: (r) => ({ policy: r.text('PolicyDocument') }) },
    {
      declaredBy: 'AWS::EC2::VerifiedAccessEndpoint',
      owner: 'VerifiedAccessGroupId',
      read: (r) => application(r, 'ApplicationDomain', 'PolicyDocument'),
    },
  ],
  traits: ({ policy, applications }) => ({
    frontDoor: {
      reachable: allOf([]),
      routes: applications.map((each) => routeOf(each, policy)),
      byDefinition: false,
    },
  }),
});

function routeOf({ domain, policy }: Application, shared: Stated<string>): DoorRoute {
  const stated = [policy, shared].filter(({ value }) => value.kind !== 'absent');
  const open =
    stated.length === 0
      ? refuted('no policy permits anybody', policy)
      : allOf(stated.map((each) => permitsAnyone(each)));
  return routeAt(policy, printable(domain.value), { open, authentication: 'none' });
}

const UNCONDITIONAL = /^permit\(principal,action,resource\);/;

/** A Cedar policy that permits without asking anything; what else it says is not weighed here. */
function permitsAnyone(policy: Stated<string>): Judgement {
  const { value } = policy;
  if (value.kind === 'unknown') return undecided('whom the policy permits is not known yet', policy, value);
  const text = value.kind === 'known' ? value.value.slice(0, 20_000) : '';
  const statements = text
    .replaceAll(/\/\/[^\n]*/g, '')
    .replaceAll(/\s+/g, '')
    .split(/(?<=;)/);
  if (!statements.some((statement) => UNCONDITIONAL.test(statement)))
    return refuted('the policy permits callers under conditions', policy);
  return statements.some((statement) => statement.startsWith('forbid'))
    ? undecided('the policy permits everyone but whom it forbids', policy, unknown('not-evaluated'))
    : proven('the policy permits everyone', policy);
}

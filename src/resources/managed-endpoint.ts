import { defineResource } from '../model/define.ts';
import type { Authentication, PortRange } from '../model/fact.ts';
import { unstated } from '../model/stated.ts';
import type { ResourceKind } from '../model/definition.ts';
import type { Attachment } from '../model/fabric.ts';
import type { GuardingPolicy } from '../model/resource.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { unbarred } from './policy-carrier.ts';

/** What one spelling of a managed service says about where its packets arrive. */
export interface Standing {
  readonly subnets: readonly Stated<string>[];
  readonly groups: readonly Stated<string>[];
  /** Whether AWS gives it public addresses; left out, it stands in a VPC alone. */
  readonly public?: Attachment['publicAddress'];
  readonly ports: Attachment['ports'];
  readonly withoutGroups?: Attachment['withoutGroups'];
  readonly inherits?: readonly Stated<string>[];
  readonly portsFrom?: readonly Stated<string>[];
  readonly ownRules?: Attachment['ownRules'];
  readonly outsideVpc?: true | undefined;
}

export interface EndpointPart {
  readonly declaredBy: string;
  readonly owner?: string | readonly string[];
  readonly standing?: (reader: Reader) => Standing;
  /** Block without which it has no network interface of its own. */
  readonly onlyWith?: string;
  /** Attribute that holds a resource policy, of calls that are made to AWS beside the endpoint. */
  readonly policy?: string;
}
interface Managed {
  readonly attachments: readonly Attachment[];
  readonly policies: readonly GuardingPolicy[];
}

/** A service that AWS runs in subnets of ours, with addresses that it manages; clients must sign in unless told otherwise. */
export function managedEndpoint(endpoint: {
  readonly kind: string;
  readonly service: string;
  readonly parts: readonly EndpointPart[];
  readonly authentication?: Authentication;
  /** Prefix of the actions its policies speak of. */
  readonly iam?: string;
}): ResourceKind {
  return defineResource<Managed>({
    kind: endpoint.kind,
    service: endpoint.service,
    blank: { attachments: [], policies: [] },
    parts: endpoint.parts.map(({ declaredBy, owner, standing, onlyWith, policy }) => ({
      declaredBy,
      ...(owner === undefined ? {} : { owner }),
      read: (r) => ({
        attachments:
          standing === undefined || (onlyWith !== undefined && r.blocks(onlyWith).length === 0)
            ? []
            : [attachmentOf(standing(r))],
        policies: policy === undefined ? [] : [unbarred(r.document(policy), r.self)],
      }),
    })),
    traits: ({ attachments, policies }) => ({
      ...(endpoint.iam === undefined
        ? {}
        : {
            guarded: {
              service: endpoint.iam,
              policies: policies.filter(({ term }) => term.kind !== 'absent'),
            },
          }),
      endpoint: {
        attachments,
        listeners: [],
        endpointClass: 'management',
        authentication: endpoint.authentication ?? 'credential',
      },
    }),
  });
}

/** The network interface of a managed service, as questions about reach see it. */
export function attachmentOf(standing: Standing): Attachment {
  return {
    subnets: standing.subnets,
    groups: standing.groups,
    withoutGroups: standing.withoutGroups ?? 'default-group',
    publicAddress: standing.public ?? 'never',
    // What AWS makes public of a managed service, it makes public over IPv4.
    globalAddress: standing.public === 'subnet' ? 'subnet' : 'never',
    ports: standing.ports,
    inherits: standing.inherits ?? [],
    portsFrom: standing.portsFrom,
    ownRules: standing.ownRules,
    outsideVpc: standing.outsideVpc,
  };
}

/** TCP ports, each by itself. */
export function tcp(...ports: readonly number[]): readonly PortRange[] {
  return ports.map((port) => ({ protocol: 'tcp', from: port, to: port }));
}

/** The stated port, or the one the service listens on by default; every port where it is not known. */
export function portOr(stated: Stated<number>, byDefault: readonly PortRange[]): Attachment['ports'] {
  if (stated.value.kind === 'unknown') return 'any';
  return stated.value.kind === 'known' ? tcp(stated.value.value) : byDefault;
}

/** A rule of a filter that a service keeps itself. */
export function ownRule(
  { about, path }: { readonly about: Reader['self']; readonly path: string },
  ports: PortRange,
  ranges: readonly Stated<string>[],
): NonNullable<Attachment['ownRules']>[number] {
  return {
    about,
    path,
    protocol: { kind: 'known', value: ports.protocol },
    fromPort: { kind: 'known', value: ports.from },
    toPort: { kind: 'known', value: ports.to },
    ranges,
    prefixLists: [],
    groups: [],
    self: { kind: 'known', value: false },
  };
}

/** Every address of both families, as one stated place admits them. */
export function everywhere({
  about,
  path,
}: {
  readonly about: Reader['self'];
  readonly path: string;
}): readonly Stated<string>[] {
  return ['0.0.0.0/0', '::/0'].map((text) => ({
    ...unstated,
    about,
    path,
    value: { kind: 'known', value: text },
  }));
}

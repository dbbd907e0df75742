import type { Authentication } from '../model/fact.ts';
import { defineResource } from '../model/define.ts';
import { unstated } from '../model/stated.ts';
import type { Attachment } from '../model/fabric.ts';
import type { GuardingPolicy } from '../model/resource.ts';
import type { Reader, Stated, StatedTerm } from '../model/stated.ts';
import type { Address } from '../model/value.ts';
import { attachmentOf, tcp } from './managed-endpoint.ts';
import { unbarred } from './policy-carrier.ts';

interface OpenSearchDomain {
  readonly policies: readonly StatedTerm[];
  readonly attachments: readonly Attachment[];
  /** Fine-grained access control, which asks for credentials of its own. */
  readonly asksForMore: Stated<boolean>;
  readonly letsAnonymousIn: Stated<boolean>;
}
interface Names {
  readonly policy: string;
  readonly vpc: string;
  readonly subnets: string;
  readonly groups: string;
  readonly security: string;
  readonly enabled: string;
  readonly anonymous: string;
}
const terraform: Names = {
  policy: 'access_policies',
  vpc: 'vpc_options',
  subnets: 'subnet_ids',
  groups: 'security_group_ids',
  security: 'advanced_security_options',
  enabled: 'enabled',
  anonymous: 'anonymous_auth_enabled',
};
const cloudFormation: Names = {
  policy: 'AccessPolicies',
  vpc: 'VPCOptions',
  subnets: 'SubnetIds',
  groups: 'SecurityGroupIds',
  security: 'AdvancedSecurityOptions',
  enabled: 'Enabled',
  anonymous: 'AnonymousAuthEnabled',
};

function domainOf(r: Reader, names: Names): Partial<OpenSearchDomain> {
  return {
    policies: policyAt(r, names.policy),
    attachments: r.blocks(names.vpc).map((vpc) =>
      attachmentOf({
        subnets: vpc.texts(names.subnets),
        groups: vpc.texts(names.groups),
        ports: tcp(443),
      }),
    ),
    asksForMore: r.flag(`${names.security}.${names.enabled}`),
    letsAnonymousIn: r.flag(`${names.security}.${names.anonymous}`),
  };
}

function policyAt(r: Reader, path: string): readonly StatedTerm[] {
  const policy = r.document(path);
  return policy.term.kind === 'absent' ? [] : [policy];
}

/** A search domain. Without a VPC its endpoint is on the internet and the access policy alone says who may search. */
export const opensearchDomain = defineResource<OpenSearchDomain>({
  kind: 'opensearch-domain',
  service: 'opensearch',
  blank: { policies: [], attachments: [], asksForMore: unstated, letsAnonymousIn: unstated },
  parts: [
    ...['aws_opensearch_domain', 'aws_elasticsearch_domain'].map((declaredBy) => ({
      declaredBy,
      read: (r: Reader) => domainOf(r, terraform),
    })),
    ...['aws_opensearch_domain_policy', 'aws_elasticsearch_domain_policy'].map((declaredBy) => ({
      declaredBy,
      owner: 'domain_name',
      read: (r: Reader) => ({ policies: policyAt(r, 'access_policies') }),
    })),
    ...['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'].map((declaredBy) => ({
      declaredBy,
      read: (r: Reader) => domainOf(r, cloudFormation),
    })),
  ],
  traits: (domain, { address }) => ({
    guarded: { service: 'es', policies: domain.policies.map((policy) => guarded(policy, domain, address)) },
    endpoint:
      domain.attachments.length === 0
        ? undefined
        : {
            attachments: domain.attachments,
            listeners: [],
            endpointClass: 'management',
            authentication: asked(domain),
          },
  }),
});

/** In a VPC the network decides who gets as far as the policy, and an open policy is the usual one there. */
function guarded(policy: StatedTerm, domain: OpenSearchDomain, address: Address): GuardingPolicy {
  const isInVpc = domain.attachments.length > 0;
  return {
    ...unbarred(policy, address),
    strangersElsewhere: isInVpc ? true : undefined,
    authentication: asked(domain),
  };
}

function asked({ asksForMore, letsAnonymousIn }: OpenSearchDomain): Authentication {
  return isOn(asksForMore) && !isOn(letsAnonymousIn) ? 'credential' : 'none';
}

function isOn({ value }: Stated<boolean>): boolean {
  return value.kind === 'known' && value.value;
}

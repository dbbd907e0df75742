import { isTrue, orDefault, proven } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import { unstated } from '../model/stated.ts';
import type { DoorRoute, OriginBehaviour } from '../model/door.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { printable } from '../model/value.ts';
import { routeAt } from './application-door.ts';

interface Distribution {
  readonly enabled: Stated<boolean>;
  readonly routes: readonly DoorRoute[];
  readonly origins: readonly OriginUse[];
}
interface OriginUse {
  readonly vpcOrigin: Stated<string>;
  readonly behaviours: readonly OriginBehaviour[];
}
interface Names {
  readonly enabled: string;
  readonly byDefault: string;
  readonly ordered: string;
  readonly pattern: string;
  readonly keyGroups: string;
  readonly signers: string;
  readonly origins: string;
  readonly originId: string;
  readonly vpcOrigin: string;
  readonly target: string;
}
const terraform: Names = {
  enabled: 'enabled',
  byDefault: 'default_cache_behavior',
  ordered: 'ordered_cache_behavior',
  pattern: 'path_pattern',
  keyGroups: 'trusted_key_groups',
  signers: 'trusted_signers',
  origins: 'origin',
  originId: 'origin_id',
  vpcOrigin: 'vpc_origin_config.vpc_origin_id',
  target: 'target_origin_id',
};
const cloudFormation: Names = {
  enabled: 'DistributionConfig.Enabled',
  byDefault: 'DistributionConfig.DefaultCacheBehavior',
  ordered: 'DistributionConfig.CacheBehaviors',
  pattern: 'PathPattern',
  keyGroups: 'TrustedKeyGroups',
  signers: 'TrustedSigners',
  origins: 'DistributionConfig.Origins',
  originId: 'Id',
  vpcOrigin: 'VpcOriginConfig.VpcOriginId',
  target: 'TargetOriginId',
};

function distributionOf(r: Reader, names: Names): Distribution {
  const [byDefault] = r.blocks(names.byDefault);
  const ordered = r.blocks(names.ordered);
  const served = byDefault === undefined ? [] : [behaviour(byDefault, names, '*')];
  return {
    enabled: r.flag(names.enabled),
    routes: [
      ...served,
      ...ordered.map((block) => behaviour(block, names, patternOf(block, names))),
      ...leftToDefault(r, names, { ordered, served }),
    ],
    origins: originsOf(r, names, [...(byDefault === undefined ? [] : [byDefault]), ...ordered]),
  };
}

/** Origins in private subnets with the behaviours that lead to them. */
function originsOf(r: Reader, names: Names, behaviours: readonly Reader[]): readonly OriginUse[] {
  return r.blocks(names.origins).flatMap((origin): readonly OriginUse[] => {
    const vpcOrigin = origin.text(names.vpcOrigin);
    if (vpcOrigin.value.kind === 'absent') return [];
    const id = printable(origin.text(names.originId).value);
    const leading = behaviours.filter((block) => printable(block.text(names.target).value) === id);
    return [
      {
        vpcOrigin,
        behaviours: leading.map((block) => ({
          ...behaviour(block, names, patternOf(block, names)),
          target: block.text(names.target),
        })),
      },
    ];
  });
}

/** The default behaviour has no pattern and serves whatever no other one does. */
const patternOf = (block: Reader, names: Names): string =>
  printable(orDefault(block.text(names.pattern), '*').value);

const signedBy = (block: Reader, { keyGroups, signers }: Names): Stated<string> | undefined =>
  [...block.texts(keyGroups), ...block.texts(signers)][0];

function behaviour(block: Reader, names: Names, pattern: string): DoorRoute {
  const signed = signedBy(block, names);
  const place = signed ?? { about: block.self, path: `${block.path}.${names.keyGroups}` };
  return routeAt(place, pattern, {
    open:
      signed === undefined
        ? proven('requests need no signed URL or cookie', place)
        : proven('requests need a signed URL or cookie', place),
    authentication: signed === undefined ? 'none' : 'strong',
  });
}

/** Paths whose own behaviour asked for signatures and is gone: the default behaviour serves them now. */
function leftToDefault(
  r: Reader,
  names: Names,
  { ordered, served }: { readonly ordered: readonly Reader[]; readonly served: readonly DoorRoute[] },
): readonly DoorRoute[] {
  const kept = new Set(ordered.map((block) => patternOf(block, names)));
  const gone = (r.former?.blocks(names.ordered) ?? []).filter(
    (block) => signedBy(block, names) !== undefined && !kept.has(patternOf(block, names)),
  );
  return gone.flatMap((block) =>
    served.map((byDefault) => {
      const place = { about: r.self, path: names.ordered };
      return routeAt(place, patternOf(block, names), {
        open: proven('the default behaviour serves these requests from now on', place),
        authentication: byDefault.authentication,
      });
    }),
  );
}

/** A distribution: made to be on the internet, so that only what used to need a signature is news. */
export const cloudfrontDistribution = defineResource<Distribution>({
  kind: 'cloudfront-distribution',
  service: 'cloudfront',
  blank: { enabled: unstated, routes: [], origins: [] },
  parts: [
    { declaredBy: 'aws_cloudfront_distribution', read: (r) => distributionOf(r, terraform) },
    { declaredBy: 'AWS::CloudFront::Distribution', read: (r) => distributionOf(r, cloudFormation) },
  ],
  traits: ({ enabled, routes, origins }) => ({
    origins,
    frontDoor: {
      reachable: isTrue(enabled, {
        yes: 'the distribution is enabled',
        no: 'the distribution is disabled',
      }),
      routes,
      byDefinition: true,
    },
  }),
});

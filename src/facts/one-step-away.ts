import { isEmpty, tier } from '../aws/network/addresses.ts';
import { factKey, type Latent } from '../model/fact.ts';
import type { Attachment } from '../model/fabric.ts';
import type { Resource } from '../model/resource.ts';
import type { Question, World } from '../model/world.ts';
import { asFabric } from './network/fabric.ts';
import { placesOf, type Place } from './network/place.ts';
import { routingOf } from './network/routing.ts';
import { standingOf } from './network/standing.ts';
import { reach } from './reach.ts';

/** What is set up for strangers, and which single thing keeps them out? */
export const oneStepAway: Question<Latent> = (subject, world) => [
  ...nearlyOpen(subject),
  ...givenAnAddress(subject, world),
  ...givingAddresses(subject, world),
];

function nearlyOpen({ address, traits }: Resource): readonly Latent[] {
  return (traits.nearly ?? []).flatMap(
    ({ surface, what, setUp, missing, why, fix, refused }): readonly Latent[] =>
      setUp.kind !== 'proven' || missing.kind !== 'proven'
        ? []
        : [
            {
              kind: 'latent',
              key: factKey('latent', address, what),
              subject: address,
              related: [],
              surface,
              what: `\`${address}\` ${what}`,
              blocker: missing.evidence,
              evidence: setUp.evidence,
              why,
              fix,
              refused,
            },
          ],
  );
}

/** A managed endpoint that asks for a public address and that no path from the internet leads to, for what stands around it. */
function givenAnAddress(subject: Resource, world: World): readonly Latent[] {
  const { address, traits } = subject;
  if (traits.endpoint?.endpointClass !== 'management') return [];
  const asking = traits.endpoint.attachments.filter((attachment) => askedFor(attachment).length > 0);
  if (asking.length === 0 || reach(subject, world).length > 0) return [];
  const routed = asking.flatMap((attachment) => routedPlace(attachment, subject, world)).slice(0, 1);
  return [
    {
      kind: 'latent',
      key: factKey('latent', address, 'address'),
      subject: address,
      related: routed.flatMap((place) => place.related.map((resource) => resource.address)),
      surface: 'network',
      what: `\`${address}\` asks for a public address`,
      blocker: [
        {
          says:
            routed.length === 0
              ? 'no rule or no route leads to it from the internet'
              : 'none of its security groups lets in anybody from outside',
          about: address,
          path: '',
        },
      ],
      evidence: [
        ...asking.flatMap(askedFor),
        ...routed.flatMap(({ standsIn, routes }) => [...standsIn, ...routes.evidence]),
      ],
    },
  ];
}

/** Where it stands, if a route from the internet leads there. */
function routedPlace(attachment: Attachment, subject: Resource, world: World): readonly Place[] {
  const standing = standingOf(attachment, world);
  return placesOf({ standing, family: 4, world, subject })
    .flat()
    .filter(({ routes }) => tier(routes.certain) === 'internet');
}

/** Left to the subnet it is not asked for. */
function askedFor({ publicAddress, outsideVpc }: Attachment): Latent['evidence'] {
  if (publicAddress === 'subnet' || publicAddress === 'never' || outsideVpc === true) return [];
  return publicAddress.kind === 'refuted' ? [] : publicAddress.evidence;
}

/**
 * A subnet that gives public addresses to what nobody asked to be public. One that routes to the internet from the start does so
 * on purpose, like every default subnet; what is launched there speaks for itself.
 */
function givingAddresses(subject: Resource, world: World): readonly Latent[] {
  const subnet = asFabric(subject, 'subnet');
  if (subnet === undefined || subject.standIn || subnet.fabric.isDefault) return [];
  const { mapsPublicAddress, mappedPublicAddress } = subnet.fabric;
  if (mapsPublicAddress.kind !== 'proven') return [];
  const { bounds } = routingOf(subnet, 4, world);
  if (tier(bounds.certain) === 'internet' && mappedPublicAddress?.kind !== 'refuted') return [];
  const { address } = subject;
  return [
    {
      kind: 'latent',
      key: factKey('latent', address, 'addresses'),
      subject: address,
      related: [],
      surface: 'network',
      what: `\`${address}\` gives a public address to whatever is launched in it`,
      blocker: isEmpty(bounds.possible) ? bounds.evidence.slice(0, 1) : [],
      evidence: mapsPublicAddress.evidence,
      fix: 'Turn it off, and give public addresses to what needs one; load balancers and NAT gateways bring their own.',
    },
  ];
}

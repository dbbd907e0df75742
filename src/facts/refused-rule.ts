import { tier } from '../aws/network/addresses.ts';
import { protocolName } from '../aws/network/ports.ts';
import { factKey, type Latent } from '../model/fact.ts';
import type { Step } from '../model/judge.ts';
import type { FirewallRule } from '../model/fabric.ts';
import type { Resource } from '../model/resource.ts';
import type { Question, World } from '../model/world.ts';
import { throughAny } from './network/bounds.ts';
import { sourcesOf, type Source } from './network/sources.ts';

/** Does a security group name the internet in a rule whose ports run backwards? EC2 refuses it, and it opens more once mended. */
export const refusedRule: Question<Latent> = (subject, world) => {
  const { address, traits } = subject;
  if (traits.fabric?.kind !== 'group') return [];
  const refused = traits.fabric.ingress.flatMap((rule) => refusedAt(rule, subject, world));
  if (refused.length === 0) return [];
  const steps = refused.flatMap(({ evidence }) => evidence);
  return [
    {
      kind: 'latent',
      key: factKey('latent', address, 'refused-rule'),
      subject: address,
      related: [...new Set(steps.map(({ about }) => about))].filter((about) => about !== address),
      surface: 'network',
      what: `\`${address}\` has a rule for the internet whose ports make no sense`,
      blocker: refused.map(({ blocker }) => blocker),
      evidence: steps,
      refused: true,
      fix: 'Write the lower port first, and narrow the rule to the ranges that need it.',
    },
  ];
};

interface Refused {
  readonly blocker: Step;
  readonly evidence: readonly Step[];
}

function refusedAt(rule: FirewallRule, { address }: Resource, world: World): readonly Refused[] {
  const { about, path, protocol, fromPort, toPort } = rule;
  if (protocol.kind !== 'known' || fromPort.kind !== 'known' || toPort.kind !== 'known') return [];
  const name = protocolName(protocol.value);
  if ((name !== 'tcp' && name !== 'udp') || fromPort.value < 0 || fromPort.value <= toPort.value) return [];
  const ports = `from ${fromPort.value} to ${toPort.value}`;
  return ([4, 6] as const).flatMap((family) => {
    const open = sourcesOf(rule, family, world).filter(({ bounds }) => isInternet(bounds, family));
    if (open.length === 0) return [];
    return [
      {
        blocker: { says: `the ports of a rule run ${ports}`, about, path },
        evidence: open.map(({ stated, text }): Step => ({
          says: `\`${address}\` names ${text} for ${name} ${ports}`,
          about: stated.about,
          path: stated.path,
        })),
      },
    ];
  });
}

const isInternet = (bounds: Source['bounds'], family: 4 | 6): boolean =>
  tier(throughAny(family, [bounds]).certain) === 'internet';

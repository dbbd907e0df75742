import { tier } from '../aws/network/addresses.ts';
import { factKey, type Latent } from '../model/fact.ts';
import type { Question } from '../model/world.ts';
import { subnetsUnder } from './network/carriers.ts';
import { asFabric } from './network/fabric.ts';
import { throughAcl } from './network/network-acls.ts';

/** Ports through which hosts are administered, which a network ACL has no reason to leave open to everyone. */
const ADMINISTRATION = [
  { name: 'SSH', port: 22 },
  { name: 'RDP', port: 3389 },
];

/** Does a network ACL of our own pass remote administration from everywhere although no subnet stands behind it yet? */
export const openAcl: Question<Latent> = (subject, world) => {
  const acl = asFabric(subject, 'acl');
  if (acl === undefined || subject.standIn || /default/i.test(subject.type)) return [];
  const passed = ADMINISTRATION.flatMap(({ name, port }) =>
    ([4, 6] as const).flatMap((family) => {
      const ports = { protocol: 'tcp', from: port, to: port };
      const [inbound] = throughAcl({ kind: 'list', acl }, ports, family);
      return inbound !== undefined && tier(inbound.certain) === 'internet' ? [{ name, inbound }] : [];
    }),
  );
  if (passed.length === 0 || subnetsUnder(subject, world).length > 0) return [];
  const { address } = subject;
  const evidence = passed.flatMap(({ inbound }) => inbound.evidence);
  const names = [...new Set(passed.map(({ name }) => name))].join(' and ');
  return [
    {
      kind: 'latent',
      key: factKey('latent', address, 'open-acl'),
      subject: address,
      related: [...new Set(evidence.map(({ about }) => about))].filter((about) => about !== address),
      surface: 'network',
      what: `\`${address}\` passes ${names} from the internet`,
      blocker: [{ says: 'no subnet in this configuration uses it', about: address, path: '' }],
      evidence,
    },
  ];
};

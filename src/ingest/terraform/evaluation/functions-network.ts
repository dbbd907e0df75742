import ipaddr from 'ipaddr.js';
import type { PlainFunction } from './functions.ts';
import { asNumber, asText } from './functions-text.ts';

interface Network {
  readonly bits: 32 | 128;
  readonly base: bigint;
  readonly prefix: number;
}

function networkOf(text: string): Network {
  const [address, prefix] = ipaddr.parseCIDR(text);
  const bytes = address.toByteArray();
  const bits = bytes.length === 4 ? 32 : 128;
  const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const hostBits = BigInt(bits - prefix);
  return { bits, base: (value >> hostBits) << hostBits, prefix };
}

function addressText(value: bigint, bits: 32 | 128): string {
  const bytes = Array.from({ length: bits / 8 }, (_, index) =>
    Number((value >> BigInt(bits - 8 * (index + 1))) & 255n),
  );
  const address = ipaddr.fromByteArray(bytes);
  return address.kind() === 'ipv6' && 'toRFC5952String' in address
    ? address.toRFC5952String()
    : address.toString();
}

function subnet({ bits, base, prefix }: Network, newBits: number, number: number): string {
  const length = prefix + newBits;
  if (length > bits || newBits < 0 || number < 0 || number >= 2 ** newBits) throw new Error('no such subnet');
  return `${addressText(base + (BigInt(number) << BigInt(bits - length)), bits)}/${length}`;
}

/** Subnets of given sizes, one after the other, each aligned to its own size. */
function consecutive(network: Network, sizes: readonly number[]): readonly string[] {
  let next = network.base;
  return sizes.map((newBits) => {
    const length = network.prefix + newBits;
    if (length > network.bits || newBits < 1) throw new Error('no such subnet');
    const size = 1n << BigInt(network.bits - length);
    const start = ((next + size - 1n) / size) * size;
    next = start + size;
    if (next > network.base + (1n << BigInt(network.bits - network.prefix))) throw new Error('no room');
    return `${addressText(start, network.bits)}/${length}`;
  });
}

/** Functions of address ranges, by name. */
export const NETWORK_FUNCTIONS: ReadonlyMap<string, PlainFunction> = new Map<string, PlainFunction>([
  [
    'cidrsubnet',
    (cidr, newBits, number) => subnet(networkOf(asText(cidr)), asNumber(newBits), asNumber(number)),
  ],
  ['cidrsubnets', (cidr, ...sizes) => consecutive(networkOf(asText(cidr)), sizes.map(asNumber))],
  [
    'cidrhost',
    (cidr, number) => {
      const { bits, base, prefix } = networkOf(asText(cidr));
      const room = 1n << BigInt(bits - prefix);
      const host = BigInt(asNumber(number));
      if (host >= room || -host > room) throw new Error('no such host');
      return addressText(host < 0n ? base + room + host : base + host, bits);
    },
  ],
  [
    'cidrnetmask',
    (cidr) => {
      const { bits, prefix } = networkOf(asText(cidr));
      const all = (1n << BigInt(bits)) - 1n;
      return addressText((all >> BigInt(bits - prefix)) << BigInt(bits - prefix), bits);
    },
  ],
]);

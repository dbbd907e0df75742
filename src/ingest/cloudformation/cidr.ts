import ipaddr from 'ipaddr.js';
import { known, type SourceRange, type Term } from '../../model/value.ts';
import { fed } from './terms.ts';
import { openValue } from './text.ts';

/** `Fn::Cidr`: the first `count` blocks with `cidrBits` host bits inside an address block; IPv4 here, IPv6 stays unknown. */
export function cidrBlocks(terms: readonly Term[], at: SourceRange): Term {
  const [block, count, bits] = terms;
  const range = block?.kind === 'known' ? parseRange(String(block.value)) : undefined;
  const wanted = count?.kind === 'known' ? Number(count.value) : Number.NaN;
  const hostBits = bits === undefined ? 8 : bits.kind === 'known' ? Number(bits.value) : Number.NaN;
  const fits = range !== undefined && hostBits >= 0 && hostBits <= 32 && wanted >= 1 && wanted <= 256;
  if (!fits || wanted * 2 ** hostBits > 2 ** (32 - range.prefix)) return openValue(terms, at, '!Cidr');
  const trail = fed(at, block?.kind === 'known' ? block.trail : undefined);
  const items = Array.from({ length: Math.trunc(wanted) }, (_, index) =>
    known(`${dotted(range.start + index * 2 ** hostBits)}/${32 - hostBits}`, trail),
  );
  return { kind: 'list', items, trail };
}

function parseRange(text: string): { readonly start: number; readonly prefix: number } | undefined {
  if (!ipaddr.IPv4.isValidCIDR(text)) return undefined;
  const [, prefix] = ipaddr.IPv4.parseCIDR(text);
  const start = ipaddr.IPv4.networkAddressFromCIDR(text)
    .toByteArray()
    .reduce((sum, byte) => sum * 256 + byte, 0);
  return { start, prefix };
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

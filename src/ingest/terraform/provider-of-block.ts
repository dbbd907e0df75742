import { addressOf, type Address, type Term } from '../../model/value.ts';
import type { Configuration } from './configuration.ts';
import { formatModulePath, parseAddress } from './syntax/address.ts';

/**
 * The provider configuration of the root that a block uses, `aws.us`, as its source says: by its own argument, and by what the
 * calls on the way hand down. Undefined where the block is not at hand or a call is not understood.
 */
export function providerOfBlock(address: Address, source: Configuration): string | undefined {
  const parsed = parseAddress(address);
  if (parsed === undefined || source.block(address) === undefined) return undefined;
  const own = source.value(address, 'provider');
  let name = own === undefined || own.kind === 'absent' ? parsed.type.split('_', 1)[0] : writtenIn(own);
  for (let depth = parsed.modules.length; depth > 0 && name !== undefined; depth -= 1) {
    const call = addressOf(formatModulePath(parsed.modules.slice(0, depth)));
    name = handedDown(name, source.value(call, 'providers'));
  }
  return name;
}

/** What a module knows under a name is called so outside, unless the call says otherwise; an alias has to be handed down. */
function handedDown(name: string, providers: Term | undefined): string | undefined {
  const given = providers?.kind === 'map' ? providers.entries.get(name) : undefined;
  if (given !== undefined) return writtenIn(given);
  const isInherited = providers === undefined || providers.kind === 'absent' || providers.kind === 'map';
  return isInherited && !name.includes('.') ? name : undefined;
}

function writtenIn(term: Term): string | undefined {
  const written = term.kind === 'unknown' ? term.written : undefined;
  return written !== undefined && /^[\w-]+(?:\.[\w-]+)?$/.test(written) ? written : undefined;
}

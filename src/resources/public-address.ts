import { anyOf, isSet, isTrue, proven, satisfies } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import type { Attachment } from '../model/fabric.ts';
import type { Reader, Stated } from '../model/stated.ts';

/** What decides whether a launch-time address is public: the argument, or else the subnet's setting. */
export function launchAddress(stated: Stated<boolean>): Attachment['publicAddress'] {
  if (stated.value.kind === 'absent') return 'subnet';
  return isTrue(stated, {
    yes: 'it is given a public IPv4 address',
    no: 'it is given no public IPv4 address',
  });
}

/** IPv6 addresses of a subnet are global; without a number or a list the subnet's setting decides. */
export function globalAddress(
  count: Stated<number>,
  addresses: readonly Stated<string>[],
): Attachment['globalAddress'] {
  const [first] = addresses;
  if (first !== undefined)
    return isSet(first, { yes: 'it has an IPv6 address', no: 'it has no IPv6 address' });
  if (count.value.kind === 'absent') return 'subnet';
  return satisfies(count, (number) => number > 0, {
    yes: 'it is given an IPv6 address',
    no: 'it is given no IPv6 address',
  });
}

/** The association of an Elastic IP, which is public whatever was decided at launch. */
export function elasticAddress(r: Reader): Judgement {
  return proven('an Elastic IP is associated with it', { about: r.self, path: '' });
}

/** An associated Elastic IP makes the primary interface public whatever was decided at launch. */
export function withAddresses(attachment: Attachment, addresses: readonly Judgement[]): Attachment {
  if (addresses.length === 0) return attachment;
  const { publicAddress } = attachment;
  const own = typeof publicAddress === 'string' ? [] : [publicAddress];
  return { ...attachment, publicAddress: anyOf([...own, ...addresses]) };
}

/** A flag that gives a managed service public addresses, worded for the reader; `what` is `the database`. */
export function publicFlag(stated: Stated<boolean>, what: string): Judgement {
  return isTrue(stated, {
    yes: `${what} is publicly accessible`,
    no: `${what} is not publicly accessible`,
  });
}

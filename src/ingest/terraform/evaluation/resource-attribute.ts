import { unreachable } from '../../../model/errors.ts';
import { unknown, type Term, type Trail } from '../../../model/value.ts';
import { formatAddress } from '../syntax/address.ts';
import { bodyTerm } from './block-terms.ts';
import type { AttributeLookup } from '../configuration.ts';
import { documentOf, jsonText } from './document.ts';
import { repeatedArgument } from '../plan/identifiers.ts';
import type { Memo } from './memo.ts';
import { policyDocument } from './policy-document.ts';
import type { Block } from '../syntax/scanner.ts';
import type { Evaluator } from './scope.ts';
import { isFullyKnown, noted, noteOf, trailOf, type Handle } from './terms.ts';

interface Parts {
  readonly evaluation: Evaluator;
  readonly lookup: AttributeLookup;
  readonly memo: Memo;
}

type ResourceHandle = Extract<Handle, { kind: 'resource' }>;

/**
 * An attribute of a resource or data source: what the plan knows, else what is written in its block, else an unknown that names it.
 * What the plan knows still takes its trail from the block, where the attribute is written there.
 */
export function resourceAttribute(handle: ResourceHandle, name: string, parts: Parts): Term {
  const address = formatAddress(handle.address);
  return parts.memo(`${address} ${handle.single ? '' : '*'}.${name}`, () => {
    const repeated = repeatedArgument(handle.address.type, name);
    if (repeated !== undefined) return resourceAttribute(handle, repeated, parts);
    const told = handle.single ? parts.lookup(address, name) : undefined;
    const written = writtenAttribute(handle, name, parts);
    if (told !== undefined && told.kind !== 'unknown')
      return written === undefined ? told : withTrailOf(told, written);
    if (written !== undefined && written.kind !== 'unknown' && written.kind !== 'absent') return written;
    const inner = written?.kind === 'unknown' ? written.refersTo : [];
    const reason = told?.reason ?? (handle.address.mode === 'managed' ? 'known-after-apply' : 'external');
    const refersTo = [{ to: address, attribute: name }, ...inner];
    const sensitive = told?.sensitive ?? (written?.kind === 'unknown' ? written.sensitive : undefined);
    return noted(
      unknown(reason, { refersTo, sensitive, trail: written === undefined ? undefined : trailOf(written) }),
      { direct: true },
    );
  });
}

function writtenAttribute(handle: ResourceHandle, name: string, { evaluation }: Parts): Term | undefined {
  const { mode, type, name: label, key } = handle.address;
  const block = handle.module.node.contents.resources.get(
    `${mode === 'managed' ? '' : `${mode}.`}${type}.${label}`,
  );
  if (block === undefined) return undefined;
  const scope = evaluation.scopeOf(handle.module, block, key);
  if (
    mode === 'data' &&
    type === 'aws_iam_policy_document' &&
    (name === 'json' || name === 'minified_json')
  ) {
    const body = bodyTerm(policyArguments(block), block.at, { scope, evaluator: evaluation });
    return body.kind === 'map' ? rendered(policyDocument(body)) : undefined;
  }
  return evaluation.argument(block, name, scope);
}

function policyArguments({ body }: Block): Block['body'] {
  const attributes = new Map(
    [...body.attributes].filter(([name]) => name !== 'count' && name !== 'for_each'),
  );
  return { ...body, attributes };
}

/** A document that is known throughout is text that remembers its tree; else the tree itself stands for it. */
function rendered(tree: Term): Term {
  if (!isFullyKnown(tree)) return tree;
  return noted({ kind: 'known', value: jsonText(tree), trail: trailOf(tree) }, { tree });
}

/** The plan's value, with the places where the source writes the same parts. */
function withTrailOf(told: Term, written: Term): Term {
  if (told.kind === 'absent' || written.kind === 'absent') return told;
  const { trail } = written;
  switch (told.kind) {
    case 'known':
      return withTree({ ...told, trail }, written);
    case 'unknown':
      return noted({ ...told, trail }, noteOf(told));
    case 'list': {
      const items = told.items.map((item, at) => withTrailOf(item, memberAt(written, at, trail)));
      return { ...told, items, trail };
    }
    case 'map': {
      const entries = [...told.entries].map(
        ([key, item]) => [key, withTrailOf(item, memberNamed(written, key, trail))] as const,
      );
      return { ...told, entries: new Map(entries), trail };
    }
    default:
      return unreachable(told);
  }
}

/** Text that the plan knows and the source writes as a document: the plan's document with the source's places. */
function withTree(told: Extract<Term, { kind: 'known' }>, written: Term): Term {
  if (typeof told.value !== 'string' || !/^\s*[[{]/.test(told.value)) return told;
  const source = documentOf(written);
  const document = documentOf({ kind: 'known', value: told.value });
  if ((source.kind !== 'map' && source.kind !== 'list') || document.kind === 'unknown') return told;
  return noted(told, { tree: withTrailOf(document, source) });
}

function memberAt(written: Term, at: number, trail: Trail | undefined): Term {
  if (written.kind === 'list') return written.items[at] ?? unknown('external', { trail });
  // AWS writes a list of one without brackets.
  return at === 0 ? written : unknown('external', { trail });
}

function memberNamed(written: Term, key: string, trail: Trail | undefined): Term {
  const [only] = written.kind === 'list' && written.items.length === 1 ? written.items : [];
  const source = only ?? written;
  return (source.kind === 'map' ? source.entries.get(key) : undefined) ?? unknown('external', { trail });
}

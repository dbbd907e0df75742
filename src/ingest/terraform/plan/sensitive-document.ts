import { unreachable } from '../../../model/errors.ts';
import type { Known, Scalar, Term } from '../../../model/value.ts';
import { documentOf } from '../evaluation/document.ts';
import { asSensitive, noted } from '../evaluation/terms.ts';

/**
 * Terraform marks a whole JSON text as sensitive when one of its parts is. The text with a tree in which only those members stay
 * marked that the source does not spell out: what stands in a file of the repository as it is gives nothing away.
 */
export function withOpenParts(told: Known<Scalar>, written: Term | undefined): Term {
  if (told.sensitive !== true || typeof told.value !== 'string' || !/^\s*[[{]/.test(told.value)) return told;
  if (written?.kind !== 'map' && written?.kind !== 'list') return told;
  const document = documentOf({ kind: 'known', value: told.value });
  return document.kind === 'unknown' ? told : noted({ ...told }, { tree: openParts(document, written) });
}

function openParts(told: Term, written: Term | undefined): Term {
  switch (told.kind) {
    case 'absent':
      return told;
    case 'unknown':
      return asSensitive(told);
    case 'known': {
      const isSpelled =
        written?.kind === 'known' && written.sensitive !== true && written.value === told.value;
      return isSpelled ? { ...told, trail: written.trail } : asSensitive(told);
    }
    case 'list':
      return { ...told, items: told.items.map((item, at) => openParts(item, itemOf(written, at))) };
    case 'map': {
      const entries = [...told.entries].map(
        ([key, item]) => [key, openParts(item, entryOf(written, key))] as const,
      );
      return { ...told, entries: new Map(entries) };
    }
    default:
      return unreachable(told);
  }
}

/** A policy's list of one may be written without brackets. */
function itemOf(written: Term | undefined, at: number): Term | undefined {
  if (written?.kind === 'list') return written.items[at];
  return at === 0 ? written : undefined;
}

function entryOf(written: Term | undefined, key: string): Term | undefined {
  const [only] = written?.kind === 'list' && written.items.length === 1 ? written.items : [];
  const source = only ?? written;
  return source?.kind === 'map' ? source.entries.get(key) : undefined;
}

import { createHash } from 'node:crypto';
import type { LargeFile } from '../../files.ts';

/** The part of a plan that is in memory; all offsets are those of the whole plan. */
export interface PlanWindow {
  readonly bytes: Buffer;
  /** Offset of the first byte in memory. */
  readonly from: number;
  /** Brings what follows into memory and lets go of what is before `keep`; false where nothing follows. */
  readonly more: (keep: number) => boolean;
  /** Goes back to an offset that was passed already. */
  readonly back: (to: number) => void;
}

/** A plan that is in memory as a whole. */
export function windowOver(whole: Uint8Array): PlanWindow {
  const bytes = Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength);
  return { bytes, from: 0, more: () => false, back: () => undefined };
}

const WINDOW = 1024 * 1024;

/** The same memory for one part of a file after the other: untouched memory costs more than reading does. */
export function windowInto(
  file: LargeFile,
  smallest = WINDOW,
): PlanWindow & { readonly sha256: () => string } {
  const hash = createHash('sha256');
  let hashed = 0;
  let memory = Buffer.allocUnsafeSlow(smallest);
  const window = { bytes: memory.subarray(0, 0), from: 0, more, back, sha256: () => hash.digest('hex') };
  fill();
  return window;

  /** Reads on behind what is in memory. */
  function fill(): boolean {
    const filled = window.bytes.length;
    const read = file.read(memory.subarray(filled), window.from + filled);
    window.bytes = memory.subarray(0, filled + read);
    const end = window.from + window.bytes.length;
    if (end > hashed) hash.update(window.bytes.subarray(hashed - window.from));
    hashed = Math.max(hashed, end);
    return read > 0;
  }

  function more(keep: number): boolean {
    const kept = window.bytes.subarray(keep - window.from);
    const isFull = kept.length > memory.length / 2;
    const into = isFull ? Buffer.allocUnsafeSlow(memory.length * 2) : memory;
    into.set(kept);
    memory = into;
    window.bytes = memory.subarray(0, kept.length);
    window.from = keep;
    return fill();
  }

  function back(to: number): void {
    window.bytes = memory.subarray(0, 0);
    window.from = to;
    fill();
  }
}

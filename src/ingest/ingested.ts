import type { StackChange } from '../model/declaration.ts';
import type { InputSummary } from '../model/review.ts';

/** One input, read: its declarations on both sides and what there is to tell about the file itself. */
export interface Ingested {
  readonly change: StackChange;
  readonly notices: readonly string[];
  readonly summary: Pick<InputSummary, 'name' | 'kind' | 'file' | 'sha256' | 'resources' | 'changed'>;
}

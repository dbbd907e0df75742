/** What a command knows of the place it runs in; only the entry asks the process itself. */
export interface Terminal {
  /** Paths given by hand are relative to it. */
  readonly directory: string;
  /** `2026-11-25`. */
  readonly today: string;
  /** Standard output is a terminal that wants colour. */
  readonly color: boolean;
  readonly width: number | undefined;
  readonly write: (text: string) => void;
  /** Shows a passing line to whoever waits; an empty one takes it away. */
  readonly progress: (line: string) => void;
}

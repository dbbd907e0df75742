import { absent, known, unknown, type Scalar, type Term } from '../../../model/value.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** A plan as `terraform show -json` writes it; nothing inside is checked until it is read. */
export interface TerraformPlan {
  readonly format_version?: unknown;
  readonly terraform_version?: unknown;
  readonly timestamp?: unknown;
  readonly variables?: unknown;
  readonly planned_values?: unknown;
  readonly resource_drift?: unknown;
  readonly resource_changes?: unknown;
  readonly deferred_changes?: unknown;
  readonly action_invocations?: unknown;
  readonly deferred_action_invocations?: unknown;
  readonly prior_state?: unknown;
  readonly configuration?: unknown;
  readonly complete?: unknown;
  readonly errored?: unknown;
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own member of an object; undefined for anything else, inherited names included. */
export function field(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Members of an object, in its order; none for anything else. */
export function membersOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(value) ? Object.entries(value) : [];
}

export function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Deeper data than any provider writes is refused instead of exhausting the stack. */
export const DEEPEST = 64;

/** Plain data as a term; what lies deeper than providers write reads as malformed. */
export function termOfData(data: unknown, depth = 0): Term {
  if (data === null || data === undefined) return absent;
  if (isScalar(data)) return known(data);
  if (depth > DEEPEST) return unknown('malformed');
  if (Array.isArray(data)) return { kind: 'list', items: data.map((item) => termOfData(item, depth + 1)) };
  return {
    kind: 'map',
    entries: new Map(membersOf(data).map(([key, item]) => [key, termOfData(item, depth + 1)])),
  };
}

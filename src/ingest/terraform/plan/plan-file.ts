import { createHash } from 'node:crypto';
import type { LargeFile } from '../../files.ts';
import { InputError } from '../../../model/errors.ts';
import { firstDocument, utf8Bytes } from './plan-bytes.ts';
import { field, isRecord, isScalar, type TerraformPlan } from './plan-json.ts';
import { readLargePlan, readPlanByParts } from './plan-stream.ts';
import { damagedJson, noJson, otherText, refuseOtherDocument, severalDocuments } from './plan-lookalikes.ts';

export interface PlanFileOptions {
  /** Converts a binary plan file (`terraform show -json`); undefined where no such program is at hand or it fails. */
  readonly showPlan?: ((file: string) => string | undefined) | undefined;
  /** Larger files are read piece by piece. */
  readonly largeFile?: number | undefined;
}
export interface PlanFile {
  readonly plan: TerraformPlan;
  /** Of the file as it was given. */
  readonly sha256: string;
  /** Sentences for the reader: noise that was stripped, a document that is no complete plan. */
  readonly notices: readonly string[];
}

// Whole-file parsing needs several times the file's size in memory, which the collector then has to look after.
const LARGE_FILE = 4 * 1024 * 1024;

/** Parses the plan JSON in a file; `bytes` is undefined when the file does not exist. Anything else than a plan is an InputError that says what it is. */
export function parsePlanFile(
  bytes: Uint8Array | LargeFile | undefined,
  where: string,
  options: PlanFileOptions = {},
): PlanFile {
  if (bytes !== undefined && !(bytes instanceof Uint8Array)) {
    const { document, notices, sha256 } = readLargePlan(bytes, where);
    return { plan: checked(document, where, notices), notices, sha256 };
  }
  if (bytes === undefined)
    throw new InputError({
      what: 'There is no such file.',
      where,
      fix: 'Write the plan with `terraform show -json tfplan > plan.json` before this step.',
    });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { ...shown(where, options), sha256: sha256Of(bytes) };
  const text = utf8Bytes(bytes);
  if (text.length === 0) throw emptyFile(where);
  const { document, notices } =
    text.length > (options.largeFile ?? LARGE_FILE)
      ? readPlanByParts(text, where)
      : readSmallPlan(text, where);
  return { plan: checked(document, where, notices), notices, sha256: sha256Of(bytes) };
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function emptyFile(where: string): InputError {
  return new InputError({
    what: 'The file is empty.',
    where,
    fix: 'Write it with `terraform show -json tfplan > plan.json`, and look whether that command failed.',
  });
}

function shown(where: string, { showPlan, ...options }: PlanFileOptions): PlanFile {
  const json = showPlan?.(where);
  if (json !== undefined) return parsePlanFile(new TextEncoder().encode(json), where, options);
  throw new InputError({
    what: 'This is a binary plan file, not JSON.',
    where,
    fix:
      showPlan === undefined
        ? 'Convert it with `terraform show -json tfplan > plan.json`, in the folder where the plan was made.'
        : '`terraform show -json` could not read it here. Convert it in the folder where the plan was made, after `terraform init`: `terraform show -json tfplan > plan.json`.',
  });
}

interface Read {
  readonly document: unknown;
  readonly notices: string[];
}

function readSmallPlan(bytes: Uint8Array, where: string): Read {
  const decoder = new TextDecoder();
  const whole = parsed(bytes);
  if (whole !== undefined) return { document: whole, notices: [] };
  const found = firstDocument(bytes, where);
  const other = (): InputError | undefined => otherText(decoder.decode(bytes.subarray(0, 65_536)), where);
  if (found === undefined) throw other() ?? noJson(where);
  if (found.bytes === undefined)
    throw other() ?? damagedJson(where, `ends in the middle, after ${bytes.length} bytes`);
  const document = parsed(found.bytes);
  if (document === undefined) throw other() ?? damagedJson(where, 'is damaged');
  if (found.others) {
    refuseOtherDocument(document, where);
    throw severalDocuments(where);
  }
  return { document, notices: [...found.notices] };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return document;
  } catch {
    return undefined;
  }
}

/** Refuses documents that are no plan and plans of a format that is not known; notes what is missing. */
function checked(document: unknown, where: string, notices: string[]): TerraformPlan {
  refuseOtherDocument(document, where);
  if (!isRecord(document)) throw new Error('a document that is no object was let through');
  const version = field(document, 'format_version') ?? field(document, 'plan_format_version');
  if (version === undefined || version === null) {
    notices.push(
      `The document at ${where} has no \`format_version\`, so it was not written by \`terraform show -json\` as it is: it was read as far as possible.`,
    );
    return document;
  }
  const [, major] = /^(\d{1,6})\.\d+/.exec(isScalar(version) ? String(version) : '') ?? [];
  if (major === undefined || Number(major) >= 2) {
    throw new InputError({
      what: `The plan format ${JSON.stringify(version).slice(0, 40)} is not known; 0.1 to 1.x are.`,
      where,
      fix: 'Update Demarc, or write the plan with a Terraform or OpenTofu version it knows.',
    });
  }
  return document;
}

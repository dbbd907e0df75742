import type { Gap } from '../model/declaration.ts';
import { InputError, unreachable } from '../model/errors.ts';
import type { Finding, Fingerprint } from '../model/finding.ts';
import type { Missing, Step } from '../model/judge.ts';
import type { Review } from '../model/review.ts';
import { addressOf, type Trail, type Unknown } from '../model/value.ts';
import {
  isReport,
  reportFault,
  type Report,
  type ReportFinding,
  type ReportGap,
} from './render/report-schema.ts';

const SCHEMA = /^demarc\.report\/(\d+)$/;
const WRITE_ONE = 'Write one with `--report-file` (input `report-file`).';

/** The review that a JSON report tells of; throws an `InputError` for text that is none. */
export function readReport(text: string, where: string): Review {
  const data = parsed(text, where);
  const [schema, version] = SCHEMA.exec(schemaOf(data)) ?? [];
  if (schema === undefined)
    throw new InputError({ what: 'It is no report of Demarc.', where, fix: WRITE_ONE });
  if (version !== '1')
    throw new InputError({
      what: `It follows \`${schema}\`, which this version does not read.`,
      where,
      fix: 'Use the same version of Demarc for the reports and for merging them.',
    });
  if (!isReport(data))
    throw new InputError({
      what: `It is no valid report: ${reportFault(data) ?? ''}.`,
      where,
      fix: 'Write it anew with the version of Demarc that merges.',
    });
  return reviewOf(data);
}

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const content = text.trim();
    const what =
      content === ''
        ? 'It is empty.'
        : content.startsWith('{') && !content.endsWith('}')
          ? 'It ends in the middle.'
          : 'It is not JSON.';
    throw new InputError({
      what,
      where,
      fix: content.startsWith('{') ? 'Let the step that writes it finish, or transfer it again.' : WRITE_ONE,
    });
  }
}

function schemaOf(data: unknown): string {
  const isObject = typeof data === 'object' && data !== null && 'schema' in data;
  return isObject && typeof data.schema === 'string' ? data.schema : '';
}

function reviewOf({ verdict, warnOnly, summary, inputs, counts, findings, ...rest }: Report): Review {
  return {
    verdict,
    warnOnly,
    summary,
    inputs,
    counts,
    findings: findings.map(findingOf),
    gaps: rest.gaps.map(gapOf),
    waivers: rest.waivers,
    notices: rest.notices,
  };
}

function findingOf(finding: ReportFinding): Finding {
  const { fingerprint, subject, related, evidence, lacking } = finding;
  return {
    ...finding,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- minting the brand; the shape was checked
    fingerprint: fingerprint as Fingerprint,
    subject: { ...subject, address: addressOf(subject.address) },
    related: related.map(addressOf),
    evidence: evidence.map(stepOf),
    lacking: lacking.map(missingOf),
  };
}

function stepOf({
  says,
  address,
  attribute,
  file,
  line,
  endLine,
  via,
  hop: met,
}: ReportFinding['evidence'][number]): Step {
  const before = via.reduceRight<Trail | undefined>((from, at) => ({ at, from }), undefined);
  const trail: Trail | undefined =
    file === null || line === null
      ? undefined
      : { at: { file, line, endLine: endLine ?? line }, from: before };
  const hop = met === null ? undefined : { kind: met.kind, at: addressOf(met.address) };
  return { says, about: addressOf(address), path: attribute, trail, hop };
}

function missingOf({
  address,
  attribute,
  reason,
  written,
  sensitive,
}: ReportFinding['lacking'][number]): Missing {
  const value: Unknown = {
    kind: 'unknown',
    reason,
    refersTo: [],
    written: written ?? undefined,
    sensitive: sensitive ? true : undefined,
  };
  return { about: addressOf(address), path: attribute, value };
}

function gapOf(gap: ReportGap): Gap {
  switch (gap.kind) {
    case 'unsupported-type':
    case 'owner-unresolved':
    case 'nested-not-visible':
    case 'invocation':
      return { ...gap, address: addressOf(gap.address) };
    case 'file-refused':
    case 'partial-plan':
      return gap;
    default:
      return unreachable(gap);
  }
}

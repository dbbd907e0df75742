import type { Gap } from '../../model/declaration.ts';
import { unreachable } from '../../model/errors.ts';
import type { Finding, Witness } from '../../model/finding.ts';
import type { Missing, Step } from '../../model/judge.ts';
import type { Review } from '../../model/review.ts';
import type { SourceRange } from '../../model/value.ts';
import { visibleJson } from '../escape.ts';
import { howToKnow } from '../words.ts';
import type { Report, ReportFinding, ReportGap } from './report-schema.ts';

/** The JSON report as text; the same review gives the same bytes. */
export function jsonReport(review: Review, version: string): string {
  return `${visibleJson(JSON.stringify(reportOf(review, version), null, 2))}\n`;
}

/** The review as data for other programs. Every field is copied by name, so that nothing new in the model leaks unnoticed. */
export function reportOf(review: Review, version: string): Report {
  const { counts, waivers } = review;
  return {
    schema: 'demarc.report/1',
    tool: { name: 'demarc', version },
    verdict: review.verdict,
    warnOnly: review.warnOnly,
    summary: review.summary,
    inputs: review.inputs.map((input) => ({
      name: input.name,
      kind: input.kind,
      file: input.file,
      sha256: input.sha256,
      resources: input.resources,
      changed: input.changed,
      modelled: input.modelled,
      notModelled: input.notModelled,
    })),
    counts: {
      new: counts.new,
      widened: counts.widened,
      narrowed: counts.narrowed,
      closed: counts.closed,
      undecided: counts.undecided,
      waived: counts.waived,
      pending: counts.pending,
    },
    findings: review.findings.map(reportFinding),
    gaps: review.gaps.map(reportGap),
    waivers: { used: waivers.used, unused: waivers.unused, expired: waivers.expired },
    notices: review.notices,
  };
}

function reportFinding(finding: Finding): ReportFinding {
  const { responsibility, subject, location, waiver } = finding;
  return {
    id: finding.id,
    fingerprint: finding.fingerprint,
    rule: finding.rule,
    title: finding.title,
    class: finding.class,
    direction: finding.direction,
    origin: finding.origin,
    gate: finding.gate,
    risk: finding.risk,
    certainty: finding.certainty,
    layer: finding.layer,
    responsibility: { before: responsibility.before, after: responsibility.after },
    subject: { address: subject.address, type: subject.type, input: subject.input },
    related: finding.related,
    what: finding.what,
    why: finding.why,
    fix: finding.fix,
    evidence: finding.evidence.map(reportStep),
    witness: finding.witness === null ? null : reportWitness(finding.witness),
    extent: finding.extent,
    lacking: finding.lacking.map(reportMissing),
    location: location === null ? null : { ...linesOf(location), side: location.side },
    suggestion: finding.suggestion,
    waiver: waiver === null ? null : reportWaiver(waiver),
  };
}

function reportWaiver({
  by,
  reason,
  owner,
  expires,
}: NonNullable<Finding['waiver']>): ReportFinding['waiver'] {
  return { by, reason, owner, expires };
}

function reportStep({ says, about, path, trail, hop }: Step): ReportFinding['evidence'][number] {
  const via: SourceRange[] = [];
  for (let here = trail?.from; here !== undefined; here = here.from) via.push(here.at);
  return {
    says,
    address: about,
    attribute: path,
    file: trail?.at.file ?? null,
    line: trail?.at.line ?? null,
    endLine: trail?.at.endLine ?? null,
    via: via.map(linesOf),
    hop: hop === undefined ? null : { kind: hop.kind, address: hop.at },
  };
}

function linesOf({ file, line, endLine }: SourceRange): SourceRange {
  return { file, line, endLine };
}

/** The value itself never gets here: only its place, what stands there instead, and how to make it known. */
function reportMissing(missing: Missing): ReportFinding['lacking'][number] {
  const { reason, written, refersTo, sensitive = false } = missing.value;
  const references = refersTo.map((reference) => reference.to).join(', ');
  return {
    address: missing.about,
    attribute: missing.path,
    how: howToKnow(missing),
    reason,
    written: sensitive ? null : (written ?? (references === '' ? null : references)),
    sensitive,
  };
}

function reportWitness(witness: Witness): ReportFinding['witness'] {
  switch (witness.kind) {
    case 'request': {
      const { kind, caller, action, resource, conditions } = witness;
      return { kind, caller, action, resource, conditions };
    }
    case 'packet': {
      const { kind, from, protocol, port, to } = witness;
      return { kind, from, protocol, port, to };
    }
    default:
      return unreachable(witness);
  }
}

function reportGap(gap: Gap): ReportGap {
  switch (gap.kind) {
    case 'unsupported-type':
      return { kind: gap.kind, type: gap.type, address: gap.address };
    case 'owner-unresolved':
      return { kind: gap.kind, address: gap.address, path: gap.path };
    case 'file-refused':
      return { kind: gap.kind, file: gap.file, why: gap.why };
    case 'partial-plan':
      return { kind: gap.kind, why: gap.why };
    case 'nested-not-visible':
    case 'invocation':
      return { kind: gap.kind, address: gap.address, why: gap.why };
    default:
      return unreachable(gap);
  }
}

import type { Finding, Risk } from '../../model/finding.ts';
import { RISKS } from '../../model/finding.ts';
import type { Review } from '../../model/review.ts';
import type { SourceRange } from '../../model/value.ts';
import { markdown, plainText, visible, visibleJson } from '../escape.ts';
import { sectionOf } from '../sections.ts';
import { lackingSentence, witnessSentence } from '../words.ts';
import { urlPath } from './links.ts';
import { pathOf } from './path.ts';

/** GitHub keeps 5,000 results of a run and 1,000 locations of a thread flow; more are dropped in an order of its own. */
const MOST_RESULTS = 5000;
const MOST_STEPS = 1000;

/** GitHub reads critical above 9, high from 7, medium from 4, low above 0. */
const SECURITY_SEVERITY = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
  none: '0.0',
} as const satisfies Record<Risk, string>;

const LEVELS = { block: 'error', comment: 'warning', note: 'note' } as const;

/** What the SARIF file says of the tool. */
interface SarifTool {
  readonly version: string;
  /** Folder of the documentation with one page per rule id. */
  readonly documentation?: string | undefined;
}

/**
 * SARIF 2.1.0 for code scanning: what this change opens, not what it resolves or what is accepted. A secondary output: alerts are
 * shown only where all their lines were changed, so nothing may depend on them.
 */
export function sarifReport(review: Review, tool: SarifTool): string {
  const reported = review.findings.filter((finding) =>
    ['blocking', 'review', 'undecided', 'note'].includes(sectionOf(finding)),
  );
  const shown = reported.slice(0, MOST_RESULTS);
  const rules = rulesOf(shown, tool);
  const positions = new Map(rules.map((rule, index) => [rule.id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Demarc', semanticVersion: tool.version, rules } },
        automationDetails: { id: 'demarc/' },
        columnKind: 'unicodeCodePoints',
        invocations: [
          { executionSuccessful: review.verdict !== 'error', ...dropped(reported.length - shown.length) },
        ],
        results: shown.map((finding) => resultOf(finding, review, positions.get(finding.rule) ?? 0)),
      },
    ],
  };
  return `${visibleJson(JSON.stringify(log, null, 2))}\n`;
}

function dropped(count: number): object {
  if (count === 0) return {};
  const text = `${count} findings of the lowest risk are left out, because code scanning keeps ${MOST_RESULTS}.`;
  return { toolExecutionNotifications: [{ level: 'warning', message: { text } }] };
}

interface SarifRule {
  readonly id: string;
}

/** One entry per rule, with the worst risk among its findings: code scanning ranks by rule. */
function rulesOf(findings: readonly Finding[], { documentation }: SarifTool): readonly SarifRule[] {
  const byRule = new Map<string, Finding>();
  for (const finding of findings) {
    const worst = byRule.get(finding.rule);
    if (worst === undefined || RISKS.indexOf(finding.risk) < RISKS.indexOf(worst.risk))
      byRule.set(finding.rule, finding);
  }
  return [...byRule.values()].map((finding) => ({
    id: finding.rule,
    name: finding.rule,
    shortDescription: { text: required(message(finding.title)) },
    fullDescription: { text: required(message(finding.why)) },
    help: {
      text: required(message(helpOf(finding))),
      markdown: markdown(helpOf(finding)),
    },
    ...(documentation === undefined
      ? {}
      : { helpUri: `${documentation}/${encodeURIComponent(finding.rule)}` }),
    defaultConfiguration: { level: LEVELS[finding.gate] },
    properties: {
      tags: ['security', finding.class, `layer/${finding.layer}`],
      precision: 'high',
      'security-severity': SECURITY_SEVERITY[finding.risk],
    },
  }));
}

function helpOf({ why, fix }: Finding): string {
  return fix === '' ? why : `${why} What to do: ${fix}`;
}

function resultOf(finding: Finding, review: Review, ruleIndex: number): object {
  const steps = flowOf(finding);
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVELS[finding.gate],
    message: { text: required(messageOf(finding)) },
    locations: [{ physicalLocation: physical(anchorOf(finding, review)) }],
    // Code scanning tells alerts apart by the first of these; the second is what our own comments use.
    partialFingerprints: {
      primaryLocationLineHash: `${finding.fingerprint}:1`,
      'demarc/v1': finding.fingerprint,
    },
    ...(steps.length === 0 ? {} : { codeFlows: [{ threadFlows: [{ locations: steps }] }] }),
    properties: {
      id: finding.id,
      subject: visible(finding.subject.address),
      certainty: finding.certainty,
      risk: finding.risk,
    },
  };
}

function messageOf(finding: Finding): string {
  const witness = finding.witness === null ? '' : `Gets through: ${witnessSentence(finding.witness)}`;
  const lacking = finding.lacking.slice(0, 3).map(lackingSentence);
  return [finding.what, helpOf(finding), witness, ...lacking]
    .map(message)
    .filter((part) => part !== '')
    .join(' ');
}

/** Square brackets would make links of a message. */
function message(sentence: string): string {
  return plainText(sentence).replace(/[[\]]/g, '\\$&');
}

/** Required strings must not be empty. */
function required(text: string): string {
  return text === '' ? 'No further detail.' : text;
}

function flowOf(finding: Finding): readonly object[] {
  return pathOf(finding)
    .flatMap(({ says, places }) => places.map((at) => ({ says, at })))
    .slice(0, MOST_STEPS)
    .map(({ says, at }) => ({
      location: { physicalLocation: physical(at), message: { text: required(message(says)) } },
    }));
}

/** A line of the head. A deleted line has no place there, so its file stands for it; without any line the reviewed input does. */
function anchorOf({ location, evidence, subject }: Finding, { inputs }: Review): SourceRange {
  if (location?.side === 'RIGHT') return location;
  if (location !== null) return { file: location.file, line: 1, endLine: 1 };
  const proof = evidence.find((step) => step.trail !== undefined)?.trail?.at;
  const input = inputs.find((candidate) => candidate.name === subject.input);
  return proof ?? { file: input?.file ?? 'plan.json', line: 1, endLine: 1 };
}

function physical({ file, line, endLine }: SourceRange): object {
  return {
    artifactLocation: { uri: urlPath(file) || 'unknown', uriBaseId: '%SRCROOT%' },
    region: { startLine: Math.max(1, line), endLine: Math.max(1, line, endLine) },
  };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../../src/config.ts';
import { directoryTree } from '../../src/ingest/files.ts';
import { gather } from '../../src/ingest/gather.ts';
import { createExpressionParser } from '../../src/ingest/terraform/syntax/expression-parser.ts';
import type { PullRequestDiff } from '../../src/model/patch.ts';
import type { PlacedComment, Review } from '../../src/model/review.ts';
import type { Settings } from '../../src/model/settings.ts';
import { comments } from '../../src/review/comments.ts';
import type { Links } from '../../src/review/render/links.ts';
import { summaryComment } from '../../src/review/render/markdown.ts';
import { review } from '../../src/run.ts';

export type Iac = 'terraform' | 'cloudformation';

/** The line that a reviewer must find the first comment on; `text` is part of it. */
export interface ExpectedLine {
  readonly file: string;
  readonly side: 'LEFT' | 'RIGHT';
  readonly text: string;
}

/** One language's telling of a story: two sides of a change and what the tools made of them. */
export interface StorySide {
  readonly name: string;
  readonly iac: Iac;
  readonly folder: string;
  /** The review exactly as posted. */
  readonly expectedPath: string;
  /** Undefined where no comment on a line is expected. */
  readonly line: ExpectedLine | undefined;
}

/** A folder of `fixtures/`. */
export interface Story {
  readonly name: string;
  readonly title: string;
  readonly verdict: string;
  readonly isQuiet: boolean;
  /** A quiet story that earns credit says so: ``- Credit: `protection-gained` ``. */
  readonly credit: string | undefined;
  readonly sides: readonly StorySide[];
}

/** A story side as it was reviewed. */
export interface Told {
  readonly review: Review;
  readonly comments: readonly PlacedComment[];
  readonly links: Links;
}

const fixtures = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'fixtures');

/** All stories, by name. */
export function stories(): readonly Story[] {
  return readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(fixtures, entry.name, 'story.md')))
    .map((entry) => storyIn(entry.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function storyIn(name: string): Story {
  const folder = path.join(fixtures, name);
  const text = readFileSync(path.join(folder, 'story.md'), 'utf8');
  const title = /^# (.+)\n/.exec(text)?.[1];
  const verdict = /^- Verdict: (\w+)$/m.exec(text)?.[1];
  if (title === undefined || verdict === undefined)
    throw new Error(`${name}/story.md needs a title on its first line and a line \`- Verdict: …\``);
  const sides = (['terraform', 'cloudformation'] as const)
    .filter((iac) => existsSync(path.join(folder, iac)))
    .map((iac): StorySide => ({
      name: `${name}, ${iac}`,
      iac,
      folder: path.join(folder, iac),
      expectedPath: path.join(folder, iac, 'expected.md'),
      line: expectedLine(text, iac),
    }));
  const credit = /^- Credit: `([\w-]+)`$/m.exec(text)?.[1];
  return { name, title, verdict, isQuiet: name.startsWith('quiet-'), credit, sides };
}

/** Reads ``- Terraform comment: `main.tf`, deleted, `Condition = {` ``. */
function expectedLine(text: string, iac: Iac): ExpectedLine | undefined {
  const language = iac === 'terraform' ? 'Terraform' : 'CloudFormation';
  const pattern = new RegExp(`^- ${language} comment: \`([^\`]+)\`,( deleted,)? \`([^\`]+)\`$`, 'm');
  const [, file, deleted, line] = pattern.exec(text) ?? [];
  if (file === undefined || line === undefined) return undefined;
  return { file, side: deleted === undefined ? 'RIGHT' : 'LEFT', text: line };
}

const told = new Map<string, Promise<Told>>();

/** Reviews a story side as the action would, against its base; a side is reviewed once. */
export function tell(side: StorySide): Promise<Told> {
  const known = told.get(side.folder) ?? reviewed(side);
  told.set(side.folder, known);
  return known;
}

async function reviewed({ iac, folder }: StorySide): Promise<Told> {
  const base = directoryTree(path.join(folder, 'base'));
  const settings = await settingsOf(base.read('.github/demarc.yml'));
  const { inputs, diff } = await gather(
    iac === 'terraform'
      ? { ...nothing, ...plansIn(folder), workingDirectories: ['head'] }
      : { ...nothing, ...templatesIn(folder) },
    {
      head: directoryTree(path.join(folder, 'head')),
      base,
      inHead: within('head'),
      inBase: within('base'),
    },
    { directory: folder, parser },
  );
  return posted(review({ inputs, diff, settings, notices: [] }), diff ?? new Map(), settings);
}

/** Its worker starts once for all stories and never keeps the process alive. */
const parser = createExpressionParser();

const within = (root: string) => (file: string) => path.posix.relative(root, path.posix.normalize(file));

const nothing = {
  plans: [],
  basePlans: [],
  changeSets: [],
  templates: [],
  baseTemplates: [],
  workingDirectories: [],
};

function plansIn(folder: string): { readonly plans: string[]; readonly basePlans: string[] } {
  const named = (file: string): string[] =>
    existsSync(path.join(folder, file)) ? [`production=${file}`] : [];
  return { plans: named('plan.json'), basePlans: named('base-plan.json') };
}

function templatesIn(folder: string) {
  return {
    templates: ['production=head/template.yml'],
    baseTemplates: ['production=base/template.yml'],
    changeSets: existsSync(path.join(folder, 'change-set.json')) ? ['production=change-set.json'] : [],
  };
}

async function settingsOf(text: string | undefined): Promise<Settings> {
  const file = text === undefined ? undefined : { name: '.github/demarc.yml', text };
  return readSettings(() => '', file, '2026-11-02');
}

function posted(reviewOfSide: Review, diff: PullRequestDiff, settings: Settings): Told {
  const links: Links = { policy: settings.failOn, policyRef: 'main', version: '1.0.0' };
  return {
    review: reviewOfSide,
    links,
    comments: comments(reviewOfSide, diff, { inlineComments: 'all', max: 20, suggestions: true, links }),
  };
}

/** What GitHub would show: the summary, then each comment under its place. */
export function asPosted({ review: reviewOfSide, comments: placed, links }: Told): string {
  const inline = placed
    .filter(({ placement }) => placement.kind !== 'summary')
    .map(({ placement, body }) => `---\n\n**Comment on ${placeOf(placement)}**\n\n${body}`);
  return `${[summaryComment(reviewOfSide, links), ...inline].map((part) => part.trimEnd()).join('\n\n')}\n`;
}

function placeOf(placement: PlacedComment['placement']): string {
  if (placement.kind === 'file') return `the file \`${placement.path}\``;
  if (placement.kind === 'summary') return 'nothing';
  const { file, line, endLine } = placement.at;
  const lines = endLine > line ? `${line}-${endLine}` : `${line}`;
  return `\`${file}:${lines}\`${placement.side === 'LEFT' ? ' (deleted)' : ''}`;
}

/** What a finding says once addresses, places and words are taken away; sorted, so that twins can be compared. */
export function withoutPlaces({ findings }: Review): readonly string[] {
  return findings
    .map(({ rule, class: kind, direction, origin, gate, risk, certainty, layer }) =>
      [rule, kind, direction, origin, gate, risk, certainty, layer].join(' · '),
    )
    .toSorted();
}

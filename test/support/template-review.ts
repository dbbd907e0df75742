import { gather } from '../../src/ingest/gather.ts';
import type { Review } from '../../src/model/review.ts';
import { htmlReport } from '../../src/review/render/html.ts';
import { summaryComment } from '../../src/review/render/markdown.ts';
import { jsonReport } from '../../src/review/render/report.ts';
import { terminalReview } from '../../src/review/render/terminal.ts';
import { review } from '../../src/run.ts';
import { memoryTree } from '../ingest/terraform/memory-tree.ts';
import { links } from './reviews.ts';
import { settings } from './settings.ts';

const same = (file: string): string => file;

/** The review of one template against another, without a change set. */
export async function reviewOf(base: string, head: string): Promise<Review> {
  const { inputs, diff } = await gather(
    {
      plans: [],
      basePlans: [],
      changeSets: [],
      templates: ['template.yml'],
      baseTemplates: [],
      workingDirectories: [],
    },
    {
      head: memoryTree({ 'template.yml': head }),
      base: memoryTree({ 'template.yml': base }),
      inHead: same,
      inBase: same,
    },
    { directory: '/' },
  );
  return review({ inputs, diff, settings: settings(), notices: [] });
}

/** A template of these resources; JSON is YAML. */
export function templateOf(resources: Readonly<Record<string, object>>): string {
  return JSON.stringify({ Resources: resources }, undefined, 2);
}

/** Everything a reader may get to see of a review. */
export function shownOf(reviewed: Review): string {
  return [
    jsonReport(reviewed, '1.0.0'),
    terminalReview(reviewed, { color: false, width: 100 }),
    summaryComment(reviewed, links),
    htmlReport(reviewed, '1.0.0'),
  ].join('\n');
}

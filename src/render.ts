import type { Format } from './command-line/formats.ts';
import { unreachable } from './model/errors.ts';
import type { Review } from './model/review.ts';
import type { Settings } from './model/settings.ts';
import { htmlReport } from './review/render/html.ts';
import { summaryComment } from './review/render/markdown.ts';
import { jsonReport } from './review/render/report.ts';
import { sarifReport } from './review/render/sarif.ts';
import { terminalReview } from './review/render/terminal.ts';
import { VERSION } from './version.ts';

interface Rendering {
  readonly color: boolean;
  readonly width: number | undefined;
  readonly settings: Pick<Settings, 'failOn'>;
}

/** The same review in one of the formats of the command line. */
export function renderAs(format: Format, review: Review, { color, width, settings }: Rendering): string {
  switch (format) {
    case 'text':
      return terminalReview(review, { color, width: width ?? 100 });
    case 'markdown':
      return `${summaryComment(review, { policy: settings.failOn, version: VERSION })}\n`;
    case 'json':
      return jsonReport(review, VERSION);
    case 'sarif':
      return sarifReport(review, { version: VERSION });
    case 'html':
      return htmlReport(review, VERSION);
    default:
      return unreachable(format);
  }
}

import type { Finding } from '../../model/finding.ts';
import type { Review } from '../../model/review.ts';
import { html, htmlSentence } from '../escape.ts';
import { SECTION_TITLES, SECTIONS, sectionsOf } from '../sections.ts';
import {
  acceptedSentence,
  capitalised,
  holderWords,
  LAYER_NAMES,
  lackingSentence,
  riskWords,
  waiverLists,
  witnessSentence,
} from '../words.ts';
import { coverageOf } from './coverage.ts';
import { headline } from './headline.ts';
import { placeText } from './links.ts';
import type { PathStep } from './path.ts';
import { pathOf } from './path.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --paper: #fff; --tint: #f6f8fa; --stop: #cf222e; --mind: #9a6700; --good: #1a7f37 }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d; --paper: #0d1117; --tint: #151b23; --stop: #f85149; --mind: #d29922; --good: #3fb950 } }
body { margin: 2.5rem auto; max-width: 54rem; padding: 0 1.25rem; font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
h1 { font-size: 1.5rem; border-left: .3rem solid var(--mind); padding-left: .8rem }
h1.blocked, h1.error { border-color: var(--stop) } h1.pass, h1.skipped { border-color: var(--good) }
h2 { font-size: 1.15rem; margin-top: 2.5rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line) }
article { margin: 1.25rem 0; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .5rem }
article h3 { margin: 0; font-size: 1rem } p, ol, ul { margin: .6rem 0 }
code { font: .88em ui-monospace, monospace; background: var(--tint); padding: .1em .3em; border-radius: .25rem; overflow-wrap: anywhere }
pre { background: var(--tint); padding: .75rem; border-radius: .4rem; overflow-x: auto } pre code { padding: 0; background: none }
table { border-collapse: collapse } td, th { padding: .3rem .75rem; border: 1px solid var(--line); text-align: left } td.n { text-align: right }
.facts, .place, footer { color: var(--soft); font-size: .9rem }
`;

/** The review as one page without scripts, images or links to elsewhere. */
export function htmlReport(review: Review, version: string): string {
  const { words } = headline(review);
  const sections = sectionsOf(review.findings);
  const parts = [
    `<h1 class="${review.verdict}">${html(capitalised(words))}</h1>`,
    review.verdict === 'error' ? `<p>${htmlSentence(review.summary)}</p>` : '',
    list(review.notices),
    ...SECTIONS.filter((section) => sections[section].length > 0).map(
      (section) =>
        `<section>\n<h2>${SECTION_TITLES[section]} (${sections[section].length})</h2>\n${sections[section].map(article).join('\n')}\n</section>`,
    ),
    list(waiverLists(review)),
    coverage(review),
    inputs(review),
    `<footer>Demarc ${html(version)}</footer>`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Demarc: ${html(words)}</title>
<style>${STYLE}</style>
</head>
<body>
${parts.filter((part) => part !== '').join('\n')}
</body>
</html>
`;
}

function article(finding: Finding): string {
  const { location, waiver } = finding;
  const holder = holderWords(finding);
  const layer = `${LAYER_NAMES[finding.layer].toLowerCase()}${holder === '' ? '' : `: ${holder}`}`;
  const place = location === null ? [] : [`<code>${html(placeText(location))}</code>`];
  const facts = [...place, riskWords(finding), layer, `<code>${html(finding.id)}</code>`];
  const parts = [
    `<h3>${htmlSentence(finding.what)}</h3>`,
    `<p class="facts">${facts.join(' · ')}</p>`,
    paragraph(finding.why),
    path(finding),
    finding.witness === null ? '' : paragraph(`Gets through: ${witnessSentence(finding.witness)}`),
    list(finding.lacking.map(lackingSentence)),
    finding.fix === '' ? '' : paragraph(`What to do: ${finding.fix}`),
    finding.suggestion === null ? '' : `<pre><code>${source(finding.suggestion)}</code></pre>`,
    waiver === null ? '' : paragraph(acceptedSentence(waiver)),
  ];
  return `<article>\n${parts.filter((part) => part !== '').join('\n')}\n</article>`;
}

function path(finding: Finding): string {
  const steps = pathOf(finding);
  return steps.length === 0 ? '' : `<ol>\n${steps.map(item).join('\n')}\n</ol>`;
}

function item({ says, places }: PathStep): string {
  const from = places.map((at) => `<code>${html(placeText(at))}</code>`).join(' ← ');
  return `<li>${htmlSentence(says)}${from === '' ? '' : `<br><span class="place">${from}</span>`}</li>`;
}

function paragraph(sentence: string): string {
  return sentence === '' ? '' : `<p>${htmlSentence(sentence)}</p>`;
}

function list(sentences: readonly string[]): string {
  if (sentences.length === 0) return '';
  return `<ul>\n${sentences.map((sentence) => `<li>${htmlSentence(sentence)}</li>`).join('\n')}\n</ul>`;
}

function source(text: string): string {
  return text.replace(/\n$/, '').split('\n').map(html).join('\n');
}

function coverage(review: Review): string {
  if (review.inputs.length === 0 && review.gaps.length === 0) return '';
  const { line, sentences } = coverageOf(review);
  return `<h2>Coverage: ${html(line)}</h2>\n${list(sentences)}`;
}

function inputs({ inputs: all }: Review): string {
  if (all.length === 0) return '';
  const rows = all.map(
    ({ name, file, sha256, changed, resources }) =>
      `<tr><td><code>${html(name)}</code></td><td><code>${html(file)}</code></td><td class="n">${resources}</td><td class="n">${changed}</td><td><code>${html(sha256)}</code></td></tr>`,
  );
  return `<table>\n<tr><th>Input</th><th>File</th><th>Resources</th><th>Changed</th><th>SHA-256</th></tr>\n${rows.join('\n')}\n</table>`;
}

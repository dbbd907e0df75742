import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOPS, type HopKind, type Step } from '../../src/model/judge.ts';
import type { Finding } from '../../src/model/finding.ts';
import { addressOf } from '../../src/model/value.ts';
import { inlineComment } from '../../src/review/render/inline-comment.ts';
import { jobSummary } from '../../src/review/render/job-summary.ts';
import { summaryComment } from '../../src/review/render/markdown.ts';
import { pictureMarkdown } from '../../src/review/render/picture.ts';
import { hostileText } from '../support/hostile-text.ts';
import { finding, links, review, right, trail } from '../support/reviews.ts';

function hop(kind: HopKind, at: string, line?: number): Step {
  const says = `the ${kind} lets it through`;
  const place = line === undefined ? undefined : trail('network.tf', line);
  return { says, about: addressOf(at), path: '', trail: place, hop: { kind, at: addressOf(at) } };
}

const path = [
  hop('group', 'aws_security_group.db', 12),
  hop('route', 'aws_internet_gateway.main', 30),
  hop('address', 'aws_db_instance.orders', 41),
  hop('acl', 'aws_network_acl.public', 50),
  hop('subnet', 'aws_subnet.public["eu-west-1a"]', 60),
];
const exposed = finding({ evidence: path, location: right('network.tf', 41) });

describe('the picture of a network path', () => {
  test('shows before and after, and which hop this change opened', async () => {
    await expect(pictureMarkdown(exposed)).toMatchFileSnapshot('golden/picture.md');
  });

  test('draws hops in the order in which a packet meets them', () => {
    const order = [...pictureMarkdown(exposed).matchAll(/^ {2}after_\d+_0\["([^:"]*)/gm)].map(
      ([, label]) => label,
    );
    expect(order).toEqual([
      'the internet',
      'route to an internet gateway',
      'public address',
      'network ACL',
      'subnet',
      'security group rule',
      'aws_db_instance.orders',
    ]);
  });

  test('marks the end of the path where what stood in the way is gone', () => {
    const picture = pictureMarkdown({ ...exposed, location: { ...right('network.tf', 41), side: 'LEFT' } });
    expect(picture).toMatch(/after_6_0\["aws_db_instance\.orders"\]:::opened/);
    expect(picture).toMatch(/before_5_0 -\.->\|"✕"\| before_6_0/);
  });

  test('says of a path that was open before that it was so in part', () => {
    expect(pictureMarkdown({ ...exposed, direction: 'widened' })).toContain('"✕ in part"');
  });

  test.each<{ readonly name: string; readonly given: Finding }>([
    { name: 'that does not block', given: { ...exposed, gate: 'comment' } },
    {
      name: 'that is no network path',
      given: { ...exposed, evidence: [{ says: 'x', about: addressOf('a'), path: '' }] },
    },
  ])('is left out for a finding $name', ({ given }) => {
    expect(pictureMarkdown(given)).toBe('');
  });

  test('stands in the summary and the job summary, not in comments on lines', () => {
    const told = review({ findings: [exposed] });
    expect(summaryComment(told, links)).toContain('```mermaid');
    expect(jobSummary(told, links)).toContain('```mermaid');
    expect(inlineComment([exposed], { review: told, links, offersSuggestion: false })).not.toContain(
      'mermaid',
    );
  });

  test('is the first thing to go where there is no room', () => {
    const told = review({ findings: [exposed] });
    const whole = summaryComment(told, links);
    const tight = summaryComment(told, links, whole.length - 1);
    expect(tight).not.toContain('mermaid');
    expect(tight).toContain('1. the group lets it through');
    expect(tight.length).toBeGreaterThan(whole.length / 2);
  });
});

const hostileHops = fc.array(
  fc.record({ kind: fc.constantFrom(...HOPS), at: fc.oneof(hostileText, fc.string({ unit: 'binary' })) }),
  { minLength: 1, maxLength: 60 },
);

test('no name can end a label, start another statement, leave the fence or crowd the picture', () => {
  fc.assert(
    fc.property(hostileHops, hostileText, (hops, subject) => {
      const evidence = hops.map(({ kind, at }) => hop(kind, at));
      const picture = pictureMarkdown(finding({ evidence, address: subject, location: right('main.tf', 1) }));
      const lines = picture.split('\n');
      expect(lines.filter((line) => line.startsWith('```'))).toEqual(['```mermaid', '```']);
      const drawn = lines.slice(lines.indexOf('```mermaid') + 1, lines.lastIndexOf('```'));
      const nodes = drawn.filter((line) =>
        /^ {2}\w+\["[\p{L}\p{N} _.,:/*()'…·-]+"\](?::::(?:opened|shut))?$/u.test(line),
      );
      const edges = drawn.filter((line) => /^ {2}\w+ (?:-->|==>\|"[a-z ]+"\||-\.->\|"✕"\|) \w+$/u.test(line));
      const frame = [
        'flowchart LR',
        'subgraph before ["Before"]',
        'subgraph after ["After"]',
        '  direction LR',
        'end',
      ];
      const rest = drawn.filter(
        (line) =>
          !nodes.includes(line) &&
          !edges.includes(line) &&
          !frame.includes(line) &&
          !line.startsWith('classDef '),
      );
      expect(rest).toEqual([]);
      expect(nodes.length).toBeLessThanOrEqual(40);
    }),
  );
});

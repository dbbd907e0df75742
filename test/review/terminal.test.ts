import { describe, expect, test } from 'vitest';
import { terminalReview } from '../../src/review/render/terminal.ts';
import {
  closedPort,
  exposedBucket,
  exposedDatabase,
  lostEncryption,
  openQueue,
  prod,
  review,
  shiftedSystem,
  variant,
} from '../support/reviews.ts';

const plain = { color: false, width: 80 } as const;
const busy = review({
  findings: [
    exposedDatabase,
    exposedBucket,
    lostEncryption,
    shiftedSystem,
    closedPort,
    openQueue,
    variant(lostEncryption, {
      address: 'aws_ebs_volume.cache',
      waiver: {
        by: 'DMC-4f1c0de2',
        reason: 'holds no customer data',
        owner: 'team-web',
        expires: '2027-03-31',
      },
    }),
  ],
  inputs: [{ ...prod, modelled: 63, notModelled: ['aws_location_map'] }],
  waivers: { used: ['DMC-1f0c33aa'], unused: ['status-page-2025'], expired: [] },
  notices: ['The plan was made with `-target`, so it covers only part of the configuration.'],
});

describe('the text for a terminal', () => {
  test('reads well', async () => {
    await expect(terminalReview(busy, plain)).toMatchFileSnapshot('golden/terminal.txt');
  });

  test('starts and ends with the verdict', () => {
    const lines = terminalReview(busy, plain).trimEnd().split('\n');
    expect(lines[0]).toBe('Demarc: blocked. 2 new public exposures, 1 resolved');
    expect(lines.at(-1)).toBe(lines[0]);
  });

  test('is one line when there is nothing to say', () => {
    expect(terminalReview(review(), plain)).toBe(
      'Demarc: no security-relevant change (18 resources checked)\n',
    );
  });

  test('says the same with colours', () => {
    const colored = terminalReview(busy, { ...plain, color: true });
    expect(colored).toContain('\u001b[31m');
    // oxlint-disable-next-line no-control-regex -- the colours themselves
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(terminalReview(busy, plain));
  });

  test.each([60, 80, 120])('keeps sentences within %i columns', (width) => {
    const sentences = terminalReview(busy, { color: false, width })
      .split('\n')
      .filter((line) => !line.includes(' · '));
    for (const line of sentences) expect(line.length).toBeLessThanOrEqual(width);
  });
});

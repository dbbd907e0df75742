import { expect, test } from 'vitest';
import { htmlReport } from '../../src/review/render/html.ts';
import {
  closedPort,
  exposedBucket,
  exposedDatabase,
  lostEncryption,
  openQueue,
  prod,
  review,
  shiftedSystem,
} from '../support/reviews.ts';

const subject = review({
  findings: [exposedDatabase, exposedBucket, lostEncryption, shiftedSystem, closedPort, openQueue],
  inputs: [{ ...prod, modelled: 63, notModelled: ['aws_location_map'] }],
});

test('the page reads well', async () => {
  await expect(htmlReport(subject, '0.1.0')).toMatchFileSnapshot('golden/report.html');
});

test('the page needs nothing from elsewhere and runs nothing', () => {
  const page = htmlReport(subject, '0.1.0');
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|<img|<link|<iframe|https?:|url\(|@import/);
});

test('every tag that opens also closes', () => {
  const open: string[] = [];
  for (const [, slash, name = ''] of htmlReport(subject, '0.1.0').matchAll(/<(\/?)([a-z][a-z0-9]*)/g)) {
    if (['meta', 'br'].includes(name)) continue;
    if (slash === '') open.push(name);
    else expect(open.pop()).toBe(name);
  }
  expect(open).toEqual([]);
});

import { expect, test } from 'vitest';
import { extentLines, parseExtent } from '../../src/aws/extent.ts';
import { gained } from '../../src/aws/openings.ts';

const read = (lines: readonly string[]) => lines.map((line) => parseExtent(line)!);

test.each([
  { name: 'nothing where nothing is', is: [], was: [], more: [] },
  {
    name: 'everything where nothing was',
    is: ['tcp/22 from 0.0.0.0/0'],
    was: [],
    more: ['tcp/22 from 0.0.0.0/0'],
  },
  {
    name: 'nothing where a range is narrowed',
    is: ['tcp/22 from 203.0.113.0/28'],
    was: ['tcp/22 from 203.0.113.0/24'],
    more: [],
  },
  {
    name: 'nothing where strangers become a range',
    is: ['tcp/22 from 203.0.113.0/24'],
    was: ['tcp/22 from 0.0.0.0/0'],
    more: [],
  },
  {
    name: 'nothing where a range is split',
    is: ['tcp/22 from 203.0.113.0/25', 'tcp/22 from 203.0.113.128/25'],
    was: ['tcp/22 from 203.0.113.0/24'],
    more: [],
  },
  {
    name: 'the ports that were closed',
    is: ['tcp/20-25 from 203.0.113.0/24'],
    was: ['tcp/22-23 from 203.0.113.0/24'],
    more: ['tcp/20-21 from 203.0.113.0/24', 'tcp/24-25 from 203.0.113.0/24'],
  },
  {
    name: 'the ranges that were out',
    is: ['tcp/22 from 203.0.113.0/24'],
    was: ['tcp/22 from 203.0.113.0/25'],
    more: ['tcp/22 from 203.0.113.128/25'],
  },
  {
    name: 'the account that is added',
    is: ['named 111111111111 and 222222222222 may call s3:GetObject on own'],
    was: ['named 111111111111 may call s3:* on own'],
    more: ['named 222222222222 may call s3:GetObject on own'],
  },
  {
    name: 'nothing for a party whose range was inside',
    is: ['named 203.0.113.0/25 may request tcp/443 any request'],
    was: ['named 203.0.113.0/24 may request tcp/443 any request'],
    more: [],
  },
  {
    name: 'everything where callers no longer prove who they are',
    is: ['anonymous may request tcp/443 /admin/*'],
    was: ['anonymous (credential) may request tcp/443 /admin/*'],
    more: ['anonymous may request tcp/443 /admin/*'],
  },
  {
    name: 'nothing where callers have to prove who they are',
    is: ['anonymous (strong) may request tcp/443 /admin/*'],
    was: ['anonymous may request tcp/443 /admin/*'],
    more: [],
  },
  {
    name: 'another kind of opening',
    is: ['anonymous may call s3:GetObject on own'],
    was: ['all from 0.0.0.0/0'],
    more: ['anonymous may call s3:GetObject on own'],
  },
])('$name is gained', ({ is, was, more }) => {
  expect(extentLines(gained(read(is), read(was)))).toEqual(more);
});

import { describe, expect, test } from 'vitest';
import { readSettings, type Configuration } from '../src/config.ts';
import { InputError } from '../src/model/errors.ts';

const TODAY = '2026-11-02';
const nothing = (): string => '';
const name = '.github/demarc.yml';

const read = (text: string, given: Readonly<Record<string, string>> = {}): Promise<Configuration> =>
  readSettings((option) => given[option] ?? '', { name, text }, TODAY);

const accountable = 'reason: office, owner: team-net, expires: 2027-01-31';

async function refusal(text: string): Promise<string> {
  const error: unknown = await read(text).catch((each: unknown) => each);
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).message;
}

describe('a configuration', () => {
  test('is what the defaults say where there is no file', async () => {
    expect(await readSettings(nothing, undefined, TODAY)).toEqual({
      failOn: ['new-public-exposure'],
      failOnRisk: 'none',
      onUndecided: 'warn',
      warnOnly: false,
      profile: 'standard',
      accounts: { own: [], trusted: [] },
      organization: undefined,
      networks: { trusted: [] },
      publicEndpoints: [],
      assume: { accountAccessBlock: undefined },
      waivers: [],
      today: TODAY,
      notices: [],
    });
  });

  test('is read whole', async () => {
    const settings = await read(`
fail-on: [new-public-exposure, data-loss]
fail-on-risk: critical
on-undecided: fail
warn-only: true
profile: strict
accounts:
  own: [012345678901, '123456789012']
  trusted: 2109-8765-4321
organization: o-a1b2c3d4e5
networks: { trusted: [10.0.0.0/8, '2001:db8::/32'] }
assume: { s3-account-public-access-block: true }
public-endpoints:
  - { subject: aws_lb.*, ports: [443, 8000-8080], actions: s3:GetObject, reason: the shop, owner: team-web }
waivers:
  - { finding: DMC-4F1C0DE2, accepts: [tcp/22 from 203.0.113.0/24], ${accountable} }
  - { rule: new-public-exposure, subject: aws_instance.bastion, ${accountable} }
`);
    expect(settings).toMatchObject({
      failOn: ['new-public-exposure', 'data-loss'],
      failOnRisk: 'critical',
      onUndecided: 'fail',
      warnOnly: true,
      profile: 'strict',
      accounts: { own: ['012345678901', '123456789012'], trusted: ['210987654321'] },
      organization: 'o-a1b2c3d4e5',
      networks: { trusted: ['10.0.0.0/8', '2001:db8::/32'] },
      assume: { accountAccessBlock: true },
      publicEndpoints: [
        {
          subject: 'aws_lb.*',
          ports: [
            { from: 443, to: 443 },
            { from: 8000, to: 8080 },
          ],
          actions: ['s3:GetObject'],
        },
      ],
      waivers: [
        { finding: 'DMC-4f1c0de2', rule: undefined, expires: '2027-01-31' },
        { finding: undefined, rule: 'new-public-exposure', subject: 'aws_instance.bastion', accepts: [] },
      ],
    });
    expect(settings.waivers[0]?.accepts).toMatchObject([
      { capability: { kind: 'packets', ports: { protocol: 'tcp', from: 22, to: 22 } } },
    ]);
  });

  test('may be empty, or have sections without content', async () => {
    const defaults = await readSettings(nothing, undefined, TODAY);
    for (const text of ['', '# nothing yet\n', 'accounts:\nwaivers:\n', 'waivers: []\nassume: {}\n', '~'])
      expect(await read(text)).toEqual(defaults);
  });

  test('is overridden by what is given by hand', async () => {
    const settings = await read('fail-on: data-loss\non-undecided: fail\nwarn-only: true\n', {
      'fail-on': 'new-external-access, privilege-gain',
      'fail-on-risk': 'high',
      'on-undecided': 'ignore',
      'warn-only': 'False',
    });
    expect(settings).toMatchObject({
      failOn: ['new-external-access', 'privilege-gain'],
      failOnRisk: 'high',
      onUndecided: 'ignore',
      warnOnly: false,
    });
  });

  test.each(['none', '[none]', '- none'])('that blocks on %s blocks on nothing', async (value) => {
    expect((await read(`fail-on:\n  ${value}\n`)).failOn).toEqual([]);
  });
});

test.each([
  {
    name: 'an unknown setting, with the one that is meant',
    text: 'waiver: []\n',
    says: ['.github/demarc.yml:1, `waiver`: There is no setting `waiver`.', 'Did you mean `waivers`?'],
  },
  {
    name: 'an unknown setting inside another',
    text: 'accounts:\n  owned: [123456789012]\n',
    says: ['.github/demarc.yml:2, `accounts.owned`', 'in `accounts`', 'Did you mean `own`?'],
  },
  {
    name: 'an unknown field of a waiver',
    text: `waivers:\n  - { finding: DMC-4f1c0de2, ${accountable}, expire: 2027-01-31 }\n`,
    says: ['`waivers[0].expire`', 'Did you mean `expires`?'],
  },
  {
    name: 'a choice that does not exist',
    text: 'profile: stricter\n',
    says: ['`profile`: `stricter` is not a choice.', 'Did you mean `strict`?'],
  },
  {
    name: 'a gate that does not exist, in a list',
    text: 'fail-on: [data-loss, new-public-exposures]\n',
    says: ['`fail-on[1]`', 'Did you mean `new-public-exposure`?'],
  },
  { name: 'none beside a gate', text: 'fail-on: [none, data-loss]\n', says: ['`none` stands next to'] },
  { name: 'an empty list of gates', text: 'fail-on: []\n', says: ['It is empty.', 'Write `none`'] },
  { name: 'a flag that is neither', text: 'warn-only: yes\n', says: ['`yes` is neither `true` nor `false`'] },
  {
    name: 'a key twice',
    text: 'profile: strict\nprofile: standard\n',
    says: [':2', '`profile` is there twice'],
  },
  {
    name: 'a list where one value belongs',
    text: 'profile: [strict]\n',
    says: ['A single value is expected here, not a list.'],
  },
  { name: 'a mapping where a list belongs', text: 'waivers: { a: b }\n', says: ['A list is expected here.'] },
  {
    name: 'a value where a mapping belongs',
    text: 'accounts: 123456789012\n',
    says: ['A mapping is expected'],
  },
  { name: 'a list as the whole file', text: '- profile\n', says: ['A mapping is expected here.'] },
  {
    name: 'an account id that lost its zeros',
    text: 'accounts: { own: [12345678901] }\n',
    says: ['`12345678901` is no account id.', 'write `012345678901`'],
  },
  {
    name: 'an account that is everyone',
    text: "accounts: { trusted: ['*'] }\n",
    says: ['`*` is no account id.'],
  },
  {
    name: 'an organization by another name',
    text: 'organization: acme\n',
    says: ['`acme` is no organization id'],
  },
  {
    name: 'a network that is none',
    text: 'networks: { trusted: office }\n',
    says: ['no range of addresses'],
  },
  {
    name: 'a network that is the internet',
    text: 'networks: { trusted: 0.0.0.0/0 }\n',
    says: ['is the internet'],
  },
  {
    name: 'a port that is none',
    text: 'public-endpoints: [{ subject: aws_lb.web, ports: [https], reason: r, owner: o }]\n',
    says: ['`public-endpoints[0].ports[0]`: `https` is no port.'],
  },
  {
    name: 'a range of ports upside down',
    text: 'public-endpoints: [{ subject: aws_lb.web, ports: 90-80, reason: r, owner: o }]\n',
    says: ['`90-80` is no port.'],
  },
  {
    name: 'an action without its service',
    text: 'public-endpoints: [{ subject: aws_s3_bucket.web, actions: [GetObject], reason: r, owner: o }]\n',
    says: ['`GetObject` is no action.'],
  },
  {
    name: 'an endpoint nobody answers for',
    text: 'public-endpoints: [{ subject: aws_lb.web, reason: r }]\n',
    says: ['`public-endpoints[0].owner`: It is missing. Say who answers for it.'],
  },
  {
    name: 'a waiver that names nothing',
    text: `waivers: [{ rule: new-public-exposure, ${accountable} }]\n`,
    says: ['`waivers[0]`: It does not say which finding it accepts.'],
  },
  {
    name: 'a waiver with an id that is none',
    text: `waivers: [{ finding: 4f1c0de2, ${accountable} }]\n`,
    says: ['`4f1c0de2` is no id of a finding.'],
  },
  {
    name: 'a waiver without a day',
    text: 'waivers: [{ finding: DMC-4f1c0de2, reason: r, owner: o }]\n',
    says: ['`waivers[0].expires`: It is missing.'],
  },
  {
    name: 'a waiver until a day that no calendar has',
    text: 'waivers: [{ finding: DMC-4f1c0de2, reason: r, owner: o, expires: 2027-02-30 }]\n',
    says: ['`2027-02-30` is no day.'],
  },
  {
    name: 'a waiver until some other notation',
    text: 'waivers: [{ finding: DMC-4f1c0de2, reason: r, owner: o, expires: 31.01.2027 }]\n',
    says: ['Write a day as `2027-01-31`.'],
  },
  {
    name: 'an extent that says nothing',
    text: `waivers: [{ finding: DMC-4f1c0de2, accepts: [port 22], ${accountable} }]\n`,
    says: ['`waivers[0].accepts[0]`: `port 22` does not say who may do what.'],
  },
  { name: 'YAML that is none', text: 'fail-on: [data-loss\n', says: ['It is not valid YAML'] },
  { name: 'an anchor that is not there', text: 'waivers: *none\n', says: ['.github/demarc.yml'] },
  { name: 'a file of megabytes', text: '#'.repeat(600_000), says: ['It is too large.'] },
  { name: 'nesting without end', text: `waivers: ${'['.repeat(100_000)}`, says: ['.github/demarc.yml'] },
  {
    name: 'nesting that no setting has',
    text: `waivers: ${'['.repeat(30)}${']'.repeat(30)}`,
    says: ['too deeply'],
  },
  {
    name: 'aliases that multiply',
    text: `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefg'
      .split('')
      .map((key, index) => `${key}: &${key} [${Array(10).fill(`*${'abcdefg'[index]}`).join(',')}]`)
      .join('\n')}\n`,
    says: ['too many entries'],
  },
])('a configuration with $name is refused in words', async ({ text, says }) => {
  const message = await refusal(text);
  for (const words of says) expect(message).toContain(words);
  expect(message).not.toMatch(/undefined|\[object/);
});

test('a mistake in what is given by hand is answered like one in the file', async () => {
  await expect(read('', { 'on-undecided': 'warning' })).rejects.toThrow(
    '`on-undecided`: `warning` is not a choice. Did you mean `warn`?',
  );
});

test('keys that objects are born with are settings nobody knows', async () => {
  for (const key of ['__proto__', 'constructor', 'toString'])
    expect(await refusal(`${key}: {}\n`)).toContain(`There is no setting \`${key}\``);
});

const waiverUntil = (details: string): string => `waivers: [{ ${details}, reason: r, owner: team-net }]\n`;

describe('advice', () => {
  test.each([
    { when: 'ends today', day: '2026-11-02', says: 'runs out today' },
    { when: 'ends tomorrow', day: '2026-11-03', says: 'runs out tomorrow' },
    { when: 'ends in two weeks', day: '2026-11-16', says: 'runs out in 14 days' },
    { when: 'ends later', day: '2026-11-17', says: undefined },
    { when: 'has ended', day: '2026-11-01', says: undefined },
  ])('on a waiver that $when', async ({ day, says }) => {
    const { notices } = await read(waiverUntil(`finding: DMC-4f1c0de2, expires: ${day}`));
    if (says === undefined) expect(notices).toEqual([]);
    else
      expect(notices).toEqual([
        expect.stringContaining(`The waiver \`DMC-4f1c0de2\` (owner: \`team-net\`) ${says}`),
      ]);
  });

  test.each(['**', '*', '*.*', 'module.**', 'aws_s3_bucket.*', '**.aws_lb.*'])(
    'on a waiver for %s, which names no resource',
    async (subject) => {
      const { notices } = await read(
        waiverUntil(`rule: new-public-exposure, subject: '${subject}', expires: 2027-06-30`),
      );
      expect(notices).toEqual([expect.stringContaining('too broad')]);
    },
  );

  test.each(['aws_s3_bucket.public-*', 'module.sandbox.**', 'Website*'])(
    'is not needed on a waiver for %s',
    async (subject) => {
      const { notices } = await read(
        waiverUntil(`rule: new-public-exposure, subject: '${subject}', expires: 2027-06-30`),
      );
      expect(notices).toEqual([]);
    },
  );

  test.each([
    { entry: "subject: '**'", isBroad: true },
    { entry: "subject: '**', ports: 0-65535", isBroad: true },
    { entry: "subject: '*', actions: ['*']", isBroad: true },
    { entry: "subject: '**', ports: 443", isBroad: false },
    { entry: 'subject: aws_lb', isBroad: false },
  ])('on the endpoint $entry: $isBroad', async ({ entry, isBroad }) => {
    const { notices } = await read(`public-endpoints: [{ ${entry}, reason: r, owner: o }]\n`);
    expect(notices).toHaveLength(isBroad ? 1 : 0);
  });
});

const change = (texts: { base?: string; from?: string | undefined; to?: string | undefined }) =>
  readSettings(
    nothing,
    { name, text: texts.base ?? texts.from, change: { from: texts.from, to: texts.to } },
    TODAY,
  );

describe('a change to the configuration', () => {
  test('counts at once where it tightens', async () => {
    const settings = await change({
      from: 'fail-on: data-loss\n',
      to: 'fail-on: [data-loss, privilege-gain]\nprofile: strict\n',
    });
    expect(settings).toMatchObject({
      failOn: ['data-loss', 'privilege-gain'],
      profile: 'strict',
      notices: [],
    });
  });

  test('waits for the merge where it loosens, and the reader is told', async () => {
    const settings = await change({
      from: 'on-undecided: fail\n',
      to: 'on-undecided: ignore\nwarn-only: true\n',
    });
    expect(settings).toMatchObject({ onUndecided: 'fail', warnOnly: false });
    expect(settings.notices).toEqual([
      expect.stringContaining('`on-undecided: ignore` takes effect after the merge'),
      expect.stringContaining('`warn-only: true` takes effect after the merge'),
    ]);
  });

  test('that adds the file only tightens the defaults', async () => {
    const settings = await change({
      from: undefined,
      to: `fail-on-risk: high\nwaivers: [{ finding: DMC-4f1c0de2, ${accountable} }]\n`,
    });
    expect(settings).toMatchObject({ failOnRisk: 'high', waivers: [] });
    expect(settings.notices).toEqual([expect.stringContaining('`waivers, DMC-4f1c0de2` takes effect after')]);
  });

  test('that removes the file takes its leniences away and leaves its gates', async () => {
    const settings = await change({
      from: `fail-on-risk: high\nwaivers: [{ finding: DMC-4f1c0de2, ${accountable} }]\n`,
      to: undefined,
    });
    expect(settings).toMatchObject({ failOnRisk: 'high', waivers: [] });
  });

  test('is measured from where it began: what the base branch did meanwhile holds', async () => {
    const waiver = `waivers: [{ finding: DMC-4f1c0de2, ${accountable} }]\n`;
    const settings = await change({
      base: `profile: strict\n${waiver}`,
      from: '',
      to: 'fail-on-risk: low\n',
    });
    expect(settings).toMatchObject({ profile: 'strict', failOnRisk: 'low', notices: [] });
    expect(settings.waivers).toHaveLength(1);
  });

  test('that mends a broken file is judged by the defaults', async () => {
    const settings = await change({ from: 'fail-on: [\n', to: 'profile: strict\n' });
    expect(settings).toMatchObject({ failOn: ['new-public-exposure'], profile: 'strict' });
    expect(settings.notices[0]).toContain('cannot be read, so the defaults hold');
  });

  test('that breaks the file is refused, and so is a broken file that it leaves alone', async () => {
    await expect(change({ from: '', to: 'fail-on: [\n' })).rejects.toThrow('as this change has it');
    await expect(change({ from: 'fail-on: [\n', to: 'fail-on: [\n' })).rejects.toThrow(InputError);
  });

  test('cannot smuggle markup into a notice', async () => {
    const settings = await change({
      from: '',
      to: `waivers: [{ rule: 'a\`b', subject: 'x\`@y', ${accountable} }]\n`,
    });
    expect(settings.notices).toEqual([expect.stringContaining("`waivers, a'b on x'@y`")]);
  });
});

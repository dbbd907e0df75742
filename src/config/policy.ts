import { parseExtent } from '../aws/extent.ts';
import { parseRange, tier } from '../aws/network/addresses.ts';
import { RISKS } from '../model/finding.ts';
import { GATE_KINDS, type GateKind } from '../model/rule.ts';
import type { PublicEndpoint, Settings, Waiver } from '../model/settings.ts';
import {
  choiceIn,
  fieldsIn,
  flagIn,
  itemsIn,
  refuse,
  requiredIn,
  textIn,
  wordsIn,
  type Written,
} from './reading.ts';

/** Everything a repository decides; the day it is applied on comes from elsewhere. */
export type Policy = Omit<Settings, 'today'>;

export const ON_UNDECIDED = ['warn', 'fail', 'ignore'] as const;
const PROFILES = ['standard', 'strict'] as const;
const SETTINGS = [
  'fail-on',
  'fail-on-risk',
  'on-undecided',
  'warn-only',
  'profile',
  'accounts',
  'organization',
  'networks',
  'public-endpoints',
  'assume',
  'waivers',
];
const REASON = 'Say why it is accepted.';
const OWNER = 'Say who answers for it.';

/** What a configuration file says, with the defaults where it says nothing. */
export function policyIn(file: Written): Policy {
  const at = fieldsIn(file, SETTINGS);
  const accounts = fieldsIn(at('accounts'), ['own', 'trusted']);
  const networks = fieldsIn(at('networks'), ['trusted']);
  const assume = fieldsIn(at('assume'), ['s3-account-public-access-block']);
  return {
    failOn: gatesIn(at('fail-on')) ?? ['new-public-exposure'],
    failOnRisk: choiceIn(at('fail-on-risk'), RISKS) ?? 'none',
    onUndecided: choiceIn(at('on-undecided'), ON_UNDECIDED) ?? 'warn',
    warnOnly: flagIn(at('warn-only')) ?? false,
    profile: choiceIn(at('profile'), PROFILES) ?? 'standard',
    accounts: {
      own: itemsIn(accounts('own')).map(accountIn),
      trusted: itemsIn(accounts('trusted')).map(accountIn),
    },
    organization: organizationIn(at('organization')),
    networks: { trusted: itemsIn(networks('trusted')).map(networkIn) },
    publicEndpoints: itemsIn(at('public-endpoints')).map(endpointIn),
    assume: { accountAccessBlock: flagIn(assume('s3-account-public-access-block')) },
    waivers: itemsIn(at('waivers')).map(waiverIn),
  };
}

/** What blocks; undefined where nothing is said, and empty for `none`. */
export function gatesIn(written: Written): readonly GateKind[] | undefined {
  if (written.entry === undefined) return undefined;
  const words = wordsIn(written);
  if (words.length === 0) return refuse(written, 'It is empty.', 'Write `none` if nothing shall block.');
  const chosen = words.map((word) => choiceIn(word, ['none', ...GATE_KINDS]) ?? 'none');
  if (!chosen.includes('none')) return GATE_KINDS.filter((gate) => chosen.includes(gate));
  if (chosen.some((gate) => gate !== 'none'))
    return refuse(written, '`none` stands next to something that blocks.', 'Keep either of them.');
  return [];
}

function accountIn(written: Written): string {
  const text = requiredIn(written, 'Write an account id of 12 digits.');
  const id = text.replaceAll('-', '');
  if (/^\d{12}$/.test(id)) return id;
  return refuse(
    written,
    `\`${text}\` is no account id.`,
    /^\d{9,11}$/.test(id)
      ? `An account id has 12 digits. If zeros at its beginning got lost, write \`${id.padStart(12, '0')}\`.`
      : 'Write the 12 digits of the account id.',
  );
}

function organizationIn(written: Written): string | undefined {
  const text = textIn(written);
  if (text === undefined || /^o-[a-z0-9]{10,32}$/.test(text)) return text;
  return refuse(written, `\`${text}\` is no organization id.`, 'Write the id that begins with `o-`.');
}

function networkIn(written: Written): string {
  const text = requiredIn(written, 'Write a range such as `10.0.0.0/8`.');
  const range = parseRange(text);
  if (range === undefined)
    return refuse(written, `\`${text}\` is no range of addresses.`, 'Write a range such as `10.0.0.0/8`.');
  if (tier(range) === 'internet')
    return refuse(
      written,
      `\`${text}\` is the internet: nothing would be outside any more.`,
      'Name the ranges of your own networks.',
    );
  return text;
}

function endpointIn(written: Written): PublicEndpoint {
  const at = fieldsIn(written, ['subject', 'ports', 'actions', 'reason', 'owner']);
  return {
    subject: requiredIn(
      at('subject'),
      'Say what is meant to be public: an address or a type, `*` and `**` allowed.',
    ),
    ports: wordsIn(at('ports')).map(portsIn),
    actions: wordsIn(at('actions')).map(actionIn),
    reason: requiredIn(at('reason'), REASON),
    owner: requiredIn(at('owner'), OWNER),
  };
}

function portsIn(written: Written): PublicEndpoint['ports'][number] {
  const text = textIn(written) ?? '';
  const [, from, to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  const range = { from: Number(from), to: Number(to) };
  if (from !== undefined && range.from <= range.to && range.to <= 65_535) return range;
  return refuse(written, `\`${text}\` is no port.`, 'Write a port (`443`) or a range (`8000-8080`).');
}

function actionIn(written: Written): string {
  const text = textIn(written) ?? '';
  if (text === '*' || /^[a-z0-9-]+:[\w*?]+$/i.test(text)) return text;
  return refuse(
    written,
    `\`${text}\` is no action.`,
    'Write it with its service: `s3:GetObject`, `s3:Get*`.',
  );
}

const NAMES_NOTHING =
  'Name the id from the comment (`finding: DMC-…`), or a `rule` together with a `subject`.';

function waiverIn(written: Written): Waiver {
  const at = fieldsIn(written, ['finding', 'rule', 'subject', 'accepts', 'reason', 'owner', 'expires']);
  const finding = textIn(at('finding'));
  const [rule, subject] = [textIn(at('rule')), textIn(at('subject'))];
  if (finding === undefined && (rule === undefined || subject === undefined))
    return refuse(written, 'It does not say which finding it accepts.', NAMES_NOTHING);
  const id = /^DMC-([0-9a-f]{8,16})$/i.exec(finding ?? '')?.[1]?.toLowerCase();
  if (finding !== undefined && id === undefined)
    return refuse(at('finding'), `\`${finding}\` is no id of a finding.`, NAMES_NOTHING);
  return {
    finding: id === undefined ? undefined : `DMC-${id}`,
    rule,
    subject,
    accepts: itemsIn(at('accepts')).map((line) => {
      const text = requiredIn(line, 'Copy a line of `extent` from the report.');
      const extent = parseExtent(text);
      return (
        extent ??
        refuse(
          line,
          `\`${text}\` does not say who may do what.`,
          'Copy a line of `extent` from the report, such as `tcp/22 from 203.0.113.0/24`.',
        )
      );
    }),
    reason: requiredIn(at('reason'), REASON),
    owner: requiredIn(at('owner'), OWNER),
    expires: dayIn(at('expires')),
  };
}

function dayIn(written: Written): string {
  const text = requiredIn(written, 'Say until which day it holds: `expires: 2027-01-31`.');
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // A day that a month does not have is read as one of the next month.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  return refuse(written, `\`${text}\` is no day.`, 'Write a day as `2027-01-31`.');
}

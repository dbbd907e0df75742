import { RISKS } from './model/finding.ts';
import { InputError } from './model/errors.ts';
import { GATE_KINDS } from './model/rule.ts';
import type { PublicEndpoint, Settings, Waiver } from './model/settings.ts';

/** Values given by hand: an input of the action or an option of the command line; empty means not given. */
export type Given = (name: string) => string;

interface Origin {
  readonly where: string;
}
type Fields = Readonly<Record<string, unknown>>;

/** Settings from the repository's file, overridden by what is given by hand; every mistake is answered in words. */
export async function readSettings(
  given: Given,
  file: { readonly name: string; readonly text: string } | undefined,
  today: string,
): Promise<Settings> {
  const where = file?.name ?? 'the configuration';
  const fields = file === undefined ? {} : await parse(file.text, where);
  reject(fields, where);
  const choose = (name: string): { readonly value: unknown; readonly where: string } =>
    given(name) !== ''
      ? { value: given(name), where: `input \`${name}\`` }
      : { value: fields[name], where: `${where}, \`${name}\`` };
  const accounts = record(fields['accounts'], { where: `${where}, \`accounts\`` });
  const networks = record(fields['networks'], { where: `${where}, \`networks\`` });
  const assume = record(fields['assume'], { where: `${where}, \`assume\`` });
  const failOn = words(choose('fail-on').value ?? 'new-public-exposure');
  return {
    failOn: failOn.includes('none') ? [] : failOn.map((word) => oneOf(word, GATE_KINDS, choose('fail-on'))),
    failOnRisk: oneOf(choose('fail-on-risk').value ?? 'none', RISKS, choose('fail-on-risk')),
    onUndecided: oneOf(
      choose('on-undecided').value ?? 'warn',
      ['warn', 'fail', 'ignore'],
      choose('on-undecided'),
    ),
    warnOnly: flag(choose('warn-only').value, choose('warn-only')),
    profile: oneOf(fields['profile'] ?? 'standard', ['standard', 'strict'], {
      where: `${where}, \`profile\``,
    }),
    accounts: { own: texts(accounts['own']), trusted: texts(accounts['trusted']) },
    organization: typeof fields['organization'] === 'string' ? fields['organization'] : undefined,
    networks: { trusted: texts(networks['trusted']) },
    publicEndpoints: list(fields['public-endpoints'], { where: `${where}, \`public-endpoints\`` }).map(
      (entry, index) => endpoint(entry, `${where}, \`public-endpoints[${index}]\``),
    ),
    assume: {
      accountAccessBlock:
        assume['s3-account-public-access-block'] === undefined
          ? undefined
          : assume['s3-account-public-access-block'] === true,
    },
    waivers: list(fields['waivers'], { where: `${where}, \`waivers\`` }).map((entry, index) =>
      waiver(entry, `${where}, \`waivers[${index}]\``),
    ),
    today,
  };
}

const KNOWN = [
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

async function parse(text: string, where: string): Promise<Fields> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined)
    throw new InputError({
      what: `It is not valid YAML: ${error.message.split('\n')[0] ?? ''}.`,
      where,
      fix: 'Correct the file.',
    });
  return record(document.toJS() ?? {}, { where });
}

function reject(fields: Fields, where: string): void {
  const unknown = Object.keys(fields).find((key) => !KNOWN.includes(key));
  if (unknown === undefined) return;
  throw new InputError({
    what: `There is no setting \`${unknown}\`.`,
    where,
    fix: `Known settings: ${KNOWN.map((key) => `\`${key}\``).join(', ')}.`,
  });
}

function record(value: unknown, { where }: Origin): Fields {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value))
    throw new InputError({
      what: 'A mapping is expected here.',
      where,
      fix: 'Write it as `key: value` lines.',
    });
  return Object.fromEntries(Object.entries(value));
}

function list(value: unknown, { where }: Origin): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value))
    throw new InputError({
      what: 'A list is expected here.',
      where,
      fix: 'Write each entry on a line that begins with `- `.',
    });
  return value;
}

/** Account ids lose their leading zeros when YAML reads them as numbers. */
function texts(value: unknown): readonly string[] {
  const items = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return items.map((item) => (typeof item === 'number' ? String(item).padStart(12, '0') : String(item)));
}

function words(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value.map(String) : String(value).split(/[\s,]+/)).filter(
    (word) => word !== '',
  );
}

function oneOf<const Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  { where }: Origin,
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new InputError({
    what: `\`${String(value)}\` is not a choice.`,
    where,
    fix: `Choose one of ${choices.map((choice) => `\`${choice}\``).join(', ')}.`,
  });
}

export function flag(value: unknown, { where }: Origin): boolean {
  if (value === undefined || value === '' || value === false || value === 'false') return false;
  if (value === true || value === 'true') return true;
  throw new InputError({
    what: `\`${String(value)}\` is neither \`true\` nor \`false\`.`,
    where,
    fix: 'Write `true` or `false`.',
  });
}

function required(fields: Fields, name: string, where: string): string {
  const value = fields[name];
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new InputError({
    what: `\`${name}\` is missing.`,
    where,
    fix: `Say ${{ reason: 'why it is accepted', owner: 'who answers for it', expires: 'until which day (YYYY-MM-DD) it holds', subject: 'what it is about' }[name] ?? 'what it is'}.`,
  });
}

function endpoint(entry: unknown, where: string): PublicEndpoint {
  const fields = record(entry, { where });
  return {
    subject: required(fields, 'subject', where),
    ports: texts(fields['ports'] ?? []).map((port) => portRange(port, where)),
    actions: texts(fields['actions'] ?? []),
    reason: required(fields, 'reason', where),
    owner: required(fields, 'owner', where),
  };
}

function portRange(text: string, where: string): PublicEndpoint['ports'][number] {
  const [, from, to] = /^0*(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  if (from === undefined)
    throw new InputError({
      what: `\`${text}\` is not a port.`,
      where,
      fix: 'Write a port (`443`) or a range (`8000-8080`).',
    });
  return { from: Number(from), to: Number(to ?? from) };
}

function waiver(entry: unknown, where: string): Waiver {
  const fields = record(entry, { where });
  const text = (name: string): string | undefined =>
    typeof fields[name] === 'string' ? fields[name] : undefined;
  const expires = required(
    {
      ...fields,
      expires:
        fields['expires'] instanceof Date ? fields['expires'].toISOString().slice(0, 10) : fields['expires'],
    },
    'expires',
    where,
  );
  if (!/^\d{4}-\d{2}-\d{2}$/.test(expires) || Number.isNaN(Date.parse(expires)))
    throw new InputError({
      what: `\`${expires}\` is not a day.`,
      where,
      fix: 'Write `expires: YYYY-MM-DD`.',
    });
  const finding = text('finding');
  if (finding === undefined && (text('rule') === undefined || text('subject') === undefined)) {
    throw new InputError({
      what: 'It names neither a `finding` nor a `rule` with a `subject`.',
      where,
      fix: 'Name the finding id from the comment (`finding: DMC-…`), or a rule and a subject glob.',
    });
  }
  return {
    finding,
    rule: text('rule'),
    subject: text('subject'),
    reason: required(fields, 'reason', where),
    owner: required(fields, 'owner', where),
    expires,
  };
}

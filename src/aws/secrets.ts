/** What a text looks like; `certain` for the formats that nothing else has. */
export interface SecretLook {
  readonly looks: string;
  readonly certainty: 'certain' | 'possible';
}

/** Formats of credentials that their issuers document. Each pattern is linear and bounded. */
const FORMATS: readonly (readonly [string, RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----/],
  [
    'an AWS secret access key',
    /(?:secret_?access_?key|secretaccesskey)["']?\s{0,5}[:=]\s{0,5}["']?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/i,
  ],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{60,255})/],
  ['a GitLab token', /\bglpat-[A-Za-z0-9_-]{20,64}/],
  ['a Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{10,250}/],
  ['a Slack webhook', /hooks\.slack\.com\/services\/T[A-Za-z0-9]{6,}\/B[A-Za-z0-9]{6,}\/[A-Za-z0-9]{20,}/],
  ['a Stripe key', /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,250}/],
  ['a Google API key', /\bAIza[A-Za-z0-9_-]{35}/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}/],
  ['a PyPI token', /\bpypi-[A-Za-z0-9_-]{50,}/],
  ['a SendGrid key', /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/],
  ['a Twilio key', /\bSK[0-9a-f]{32}\b/],
  ['an Anthropic key', /\bsk-ant-[A-Za-z0-9_-]{40,200}/],
  ['an OpenAI key', /\bsk-(?:proj-)?[A-Za-z0-9_-]{40,200}/],
  ['a DigitalOcean token', /\bdop_v1_[0-9a-f]{64}/],
  ['a Vault token', /\bhvs\.[A-Za-z0-9_-]{24,250}/],
  [
    'a JSON web token',
    /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,2000}/,
  ],
];
/** An access key id is only half of a credential, but nobody writes one into a place like this without the other. */
const ACCESS_KEY = /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/;
/** The keys of AWS' own documentation. */
const DOCUMENTED = /EXAMPLE(?:KEY)?\b|(?:example){2}/i;

const URL_CREDENTIAL = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'<>${}]{1,100}:([^\s/@"'<>]{3,200})@[a-z0-9[]/i;

/** Names of settings whose value is a credential. */
const SECRET_NAME =
  /(?:^|[^a-z])(?:(?:db|root|admin|master|user)?pass(?:words?|wd|phrase)?|pwd|secrets?|tokens?|(?:api|private|access|account|auth|secret|signing|encryption)[-_]?keys?|client[-_]?secret|credentials?|connection[-_]?string)(?:$|[^a-z])/i;
/** Names that speak of a credential and hold something else: where it is, how long it lives, which one is meant. */
const ABOUT_SECRET =
  /(?:arn|name|id|ids|path|file|url|uri|endpoint|ttl|expir\w*|timeout|length|policy|version|type|alias|prefix|header|enabled|rotation|days|seconds|minutes|hours|count|limit|region|bucket|table|role|store|manager|provider|backend|engine|source|mode|kind|scopes?|realm|mount|param|parameter|field|issuer|audience|algorithm|username|user|hash|digest|salt|checksum)$|(?:next|page|pagination|continuation|csrf)[-_]?token$/i;

const PLACEHOLDER =
  /^(?:change[-_ ]?(?:me|it|this)\w*|replace[-_ ]?(?:me|this|with)?\w*|place[-_ ]?holder|to[-_ ]?do|tbd|dummy\w*|example\w*|sample\w*|fake\w*|test|testing|none|null|nil|undefined|unset|empty|n\/a|secret|password|token|redacted|your[-_ ].*|my[-_ ]?(?:secret|password|token)|insert[-_ ].*|set[-_ ](?:me|this|it|later|by|in|via|from|at|on)(?:[-_ ].*)?|initial|default|managed|true|false|xx+|\*+|\.+|<.*>|\[.*\]|\{.*\}|\$\{.*|\$[A-Za-z_]\w*|%.*%|_+)$/i;
const REFERENCE =
  /^(?:arn:|(?:ami|vpc|subnet|sg|i)-[0-9a-f]{8,17}$|s3:\/\/|ssm:|vault:|op:\/\/|\/[\w.-]+\/[\w/.-]+$|[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|ssh-(?:rsa|ed25519) |https?:\/\/[^@]*$|\d+$|[a-z]{2}-[a-z]+-\d$|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$|\{\{resolve:|sha\d{3}:|alias\/|file:\.?\/|projects\/)/i;
const RESOLVED = /\{\{resolve:(?:ssm-secure|secretsmanager):/;

/** Words with something between them name a thing: `prod-db-secret`, `app/orders/password`, `db_password`. */
const WORDS = /^[a-z]+(?:[-_/.:][a-z]+)+$/i;

/** Text longer than this is looked at up to here: user data and documents end far below. */
const MOST_TEXT = 200_000;

/** What an issuer's format or a URL with a password in it gives away, whatever the text is called. */
export function tokenIn(text: string): SecretLook | undefined {
  const looked = text.slice(0, MOST_TEXT);
  for (const [looks, pattern] of FORMATS) {
    const found = pattern.exec(looked)?.[0];
    if (found !== undefined && !DOCUMENTED.test(found)) return { looks, certainty: 'certain' };
  }
  const key = ACCESS_KEY.exec(looked)?.[0];
  if (key !== undefined && !DOCUMENTED.test(key)) return { looks: 'an AWS access key', certainty: 'certain' };
  const password = URL_CREDENTIAL.exec(looked)?.[1];
  if (password !== undefined && isLiteral(password))
    return { looks: 'a URL with a password', certainty: 'certain' };
  const header = HEADER.exec(looked)?.[1];
  if (header !== undefined && isLiteral(header) && isDense(header))
    return { looks: 'an authorization header', certainty: 'certain' };
  return undefined;
}

/** What follows says who asks; `Bearer` and a reference to where the token is kept do not count. */
const HEADER =
  /\bauthorization["']?\s{0,5}[:=]\s{0,5}["']?(?:Bearer|Basic|token)\s{1,5}([A-Za-z0-9._~+/-]{16,2000}={0,2})/i;

/** Whether a setting of this name holds a credential: the last word of the name decides. */
export function isSecretName(name: string): boolean {
  const plain = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').slice(-200);
  return SECRET_NAME.test(plain) && !ABOUT_SECRET.test(plain);
}

/** A value written out, and neither a placeholder nor the name of a place where a secret is kept. */
export function isLiteral(value: string): boolean {
  const text = value.trim();
  return (
    text.length >= 4 &&
    !PLACEHOLDER.test(text) &&
    !REFERENCE.test(text) &&
    !RESOLVED.test(text) &&
    !DOCUMENTED.test(text) &&
    !/^(.)\1*$/.test(text)
  );
}

/** What a setting and its value give away together. */
export function secretIn(name: string, value: string): SecretLook | undefined {
  const token = tokenIn(value);
  if (token !== undefined) return token;
  return credentialOf(name, value) ?? assignedIn(value);
}

/** A connection string, a list of options or a command names the credential itself, whatever the setting is called. */
function assignedIn(value: string): SecretLook | undefined {
  if (value.length > MOST_SETTING || !/[=:\s]/.test(value)) return undefined;
  for (const pattern of [ASSIGNMENT, OPTION])
    for (const [, name = '', text = ''] of value.matchAll(pattern)) {
      const look = isWorkedOut(text) ? undefined : credentialOf(name, text);
      if (look !== undefined) return look;
    }
  return undefined;
}
const MOST_SETTING = 4000;

function credentialOf(name: string, value: string): SecretLook | undefined {
  const text = value.trim();
  if (!isSecretName(name) || !isLiteral(value) || value.length > 500) return undefined;
  if (/\s/.test(text) || WORDS.test(text) || !isDense(value)) return undefined;
  return { looks: 'a credential', certainty: 'certain' };
}

/** What a script works out itself is no literal. */
const isWorkedOut = (value: string): boolean => /^[$`(]|\$\(|\$\{|`|\w[([]/.test(value);

/** Words and short settings are no credentials: it takes two kinds of characters, and as many different ones as chance would give. */
function isDense(value: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
  return value.length >= 8 && kinds >= 2 && entropyOf(value) >= 2.75;
}

/** Shannon entropy, in bits per character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** A name and its value, at the start of a line or within one: an option of a command, a member of a document. */
const ASSIGNMENT =
  /(?:^|[\s{,;&|?("'-])([A-Za-z_][\w.-]{0,80})["']?[ \t]*[:=][ \t]*["']?([^\s"';,]{4,300})/gm;

/** An option of a command, and its value as the next word. */
const OPTION = /(?:^|[\s"'])--([a-z][\w-]{0,60})["']?,?[ \t]+["']?([^\s"',;-][^\s"',;]{3,300})/gim;

/** What a script or a settings file gives away, line by line; the line counts from 0. */
export function secretInScript(text: string): (SecretLook & { readonly line: number }) | undefined {
  const looked = text.slice(0, MOST_TEXT);
  const lines = looked.split('\n');
  for (const [line, content] of lines.entries()) {
    const token = tokenIn(content);
    if (token !== undefined) return { ...token, line };
  }
  for (const pattern of [ASSIGNMENT, OPTION])
    for (const match of looked.matchAll(pattern)) {
      const [, name = '', value = ''] = match;
      const look = isWorkedOut(value) ? undefined : (tokenIn(value) ?? credentialOf(name, value));
      if (look !== undefined) return { ...look, line: looked.slice(0, match.index).split('\n').length - 1 };
    }
  return undefined;
}

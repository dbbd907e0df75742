import { unknown, type Term, type Unknown } from '../../model/value.ts';

/**
 * Whether some statement refuses everyone who comes without TLS: a Deny to every principal, of all actions, on the thing and on
 * what is in it, under no other condition. An Allow that asks for TLS refuses nobody whom another statement lets in.
 */
export function refusesPlainHttp(statements: Term): boolean | Unknown {
  let doubt: Unknown | undefined;
  for (const statement of membersOf(statements)) {
    if (statement.kind === 'unknown') doubt ??= statement;
    const answer = isRefusal(statement);
    if (answer === true) return true;
    if (answer !== false) doubt ??= answer;
  }
  return doubt ?? false;
}

function isRefusal(statement: Term): boolean | Unknown {
  if (statement.kind === 'unknown') return statement;
  const answers = [
    someText(at(statement, 'Effect'), (text) => text === 'Deny'),
    someText(everyone(at(statement, 'Principal')), (text) => text === '*'),
    someText(at(statement, 'Action'), (text) => /^(?:\*|\w+:\*)$/.test(text)),
    coversContent(at(statement, 'Resource')),
    onlyPlainHttp(at(statement, 'Condition')),
  ];
  if (answers.includes(false)) return false;
  return answers.find((answer) => answer !== true && answer !== false) ?? true;
}

const everyone = (principal: Term): Term => (principal.kind === 'map' ? at(principal, 'AWS') : principal);

/** A bucket and its objects are two resources; queues, topics and file systems have nothing inside. */
function coversContent(resource: Term): boolean | Unknown {
  const members = membersOf(resource);
  if (members.length === 0) return true;
  if (members.length > 1) return true;
  const [only] = members;
  if (only?.kind !== 'known') return true;
  const text = String(only.value);
  return text === '*' || !text.includes(':s3:') || (text.endsWith('*') && !text.endsWith('/*'));
}

/** `Bool aws:SecureTransport false`, or a demand for a TLS version, and nothing else. */
function onlyPlainHttp(condition: Term): boolean | Unknown {
  if (condition.kind === 'unknown') return condition;
  if (condition.kind !== 'map' || condition.open !== undefined || condition.entries.size !== 1) return false;
  const [[operator, keys] = ['', condition] as const] = condition.entries;
  if (keys.kind === 'unknown') return keys;
  if (keys.kind !== 'map' || keys.entries.size !== 1) return false;
  const [[key, value] = ['', keys] as const] = keys.entries;
  const name = key.toLowerCase();
  if (/^bool(?:ifexists)?$/i.test(operator) && name === 'aws:securetransport')
    return someText(value, (text) => text.toLowerCase() === 'false');
  return /^numericlessthan(?:ifexists)?$/i.test(operator) && name === 's3:tlsversion';
}

function at(term: Term, name: string): Term {
  if (term.kind === 'unknown') return term;
  return term.kind === 'map'
    ? (term.entries.get(name) ?? term.open ?? { kind: 'absent' })
    : { kind: 'absent' };
}

function membersOf(term: Term): readonly Term[] {
  if (term.kind === 'absent') return [];
  if (term.kind !== 'list') return [term];
  return term.open === undefined ? term.items : [...term.items, term.open];
}

function someText(term: Term, test: (text: string) => boolean): boolean | Unknown {
  let doubt: Unknown | undefined;
  for (const member of membersOf(term)) {
    if (member.kind === 'known' && test(String(member.value))) return true;
    if (member.kind === 'unknown') doubt ??= member;
    if (member.kind === 'map') doubt ??= unknown('malformed');
  }
  return doubt ?? false;
}

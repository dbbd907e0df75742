import type { Fence, Grant, Pattern, Unseen } from '../../model/fact.ts';
import type { Step, Subject } from '../../model/judge.ts';
import type { Term, Unknown } from '../../model/value.ts';
import { unknownsOf, type Leaf, type Reading } from './leaf.ts';
import { WEAK_KEYS } from './keys.ts';
import { spelledKey, type Condition } from './parse-condition.ts';
import { withoutStandIns } from './symbols.ts';
import { parsePolicy, type Statement } from './parse.ts';

/** What the statements of one document allow and deny. */
export interface Granted {
  readonly grants: readonly Grant[];
  readonly denies: readonly Grant[];
  readonly unseen: readonly Unseen[];
}

/** Reads an identity policy, or with `trust` the trust policy of a role, as grants that can be compared. */
export function grantedBy(term: Term, at: Subject, reading: Reading & { readonly trust: boolean }): Granted {
  const { statements } = parsePolicy(term, reading);
  const read = statements.map((statement, index) =>
    readStatement(statement, at, { index, trust: reading.trust }),
  );
  return {
    grants: read.flatMap(({ grants }) => grants),
    denies: read.flatMap(({ denies }) => denies),
    unseen: read.flatMap(({ unseen }) => unseen),
  };
}

interface Role {
  readonly index: number;
  readonly trust: boolean;
}

/** Of a statement that allows, what is known counts although other members of it are not; of any other, all or nothing. */
function readStatement(statement: Statement, at: Subject, role: Role): Granted {
  const whole = grantOf(statement, at, role);
  if (whole !== undefined && statement.effect === 'Allow') return { grants: [whole], denies: [], unseen: [] };
  if (whole !== undefined && statement.effect === 'Deny') return { grants: [], denies: [whole], unseen: [] };
  const known = statement.effect === 'Allow' ? grantOf(knownPart(statement), at, role) : undefined;
  const isPart = known !== undefined && known.actions.length > 0 && known.resources.length > 0;
  const what = statement.path === '' ? 'document' : isPart ? 'part' : 'statement';
  const step: Step = {
    says: `statement ${role.index + 1} cannot be read`,
    about: at.about,
    path: pathOf(statement, at),
    trail: statement.trail,
  };
  const key = `${what} ${statement.unknowns.map(({ value }) => keyOfUnknown(value)).join(', ')}`;
  return { grants: isPart ? [known] : [], denies: [], unseen: [{ key, what, step }] };
}

/** The same for unknowns that the source writes alike. */
export function keyOfUnknown({ refersTo, written, reason }: Unknown): string {
  const names = refersTo.map(({ to, attribute }) => `${to}.${attribute}`).join(',');
  return names === '' ? (written ?? reason) : names;
}

function knownPart(statement: Statement): Statement {
  const isKnown = (leaf: Leaf): boolean => textOf(leaf) !== undefined;
  return {
    ...statement,
    actions: statement.actionsNegated ? statement.actions : statement.actions.filter(isKnown),
    resources: statement.resourcesNegated ? statement.resources : statement.resources.filter(isKnown),
    principals: statement.principals.filter(({ leaf }) => isKnown(leaf)),
  };
}

function pathOf({ path: inner }: Statement, { path }: Subject): string {
  return `${path}${inner === '' ? '' : `.${inner}`}`;
}

/** Undefined where a part is unknown that no reference stands for. */
function grantOf(statement: Statement, at: Subject, { index, trust }: Role): Grant | undefined {
  const actions = patterns(statement.actions, statement.actionsNegated);
  const resources = trust ? trusted(statement) : patterns(statement.resources, statement.resourcesNegated);
  const fences = statement.conditions.map(fenceOf);
  if (actions === undefined || resources === undefined || fences.some((fence) => fence === undefined))
    return undefined;
  const verb = statement.effect === 'Deny' ? 'denies' : 'allows';
  return {
    actions,
    resources,
    fences: fences
      .filter((fence) => fence !== undefined)
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    step: {
      says: `statement ${index + 1} ${verb} ${named(actions)} ${trust ? `to ${named(resources.map(withoutKind))}` : `on ${named(resources)}`}`,
      about: at.about,
      path: pathOf(statement, at),
      trail: statement.trail,
    },
  };
}

/** `aws arn:…:role/ci` as people read it: without the kind of principal in front. */
export function withoutKind({ pattern, except }: Pattern): Pattern {
  return { pattern: pattern.slice(pattern.indexOf(' ') + 1), except };
}

function named(list: readonly Pattern[]): string {
  const shown = list
    .slice(0, 3)
    .map(({ pattern, except }) =>
      withoutStandIns(
        except.length === 0 ? `\`${pattern}\`` : `\`${pattern}\` except \`${except.join(', ')}\``,
      ),
    );
  const rest = list.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function patterns(leaves: readonly Leaf[], negated: boolean): readonly Pattern[] | undefined {
  const texts = leaves.map(textOf);
  if (texts.some((text) => text === undefined)) return undefined;
  const sorted = [...new Set(texts.filter((text) => text !== undefined))].toSorted();
  if (negated) return [{ pattern: '*', except: sorted }];
  return sorted.map((pattern) => ({ pattern, except: [] }));
}

function trusted({ principals, principalsNegated }: Statement): readonly Pattern[] | undefined {
  if (principalsNegated) return undefined;
  const texts = principals.map(({ kind, leaf }) => {
    const text = textOf(leaf);
    if (text === undefined) return undefined;
    return kind === 'anyone' ? '*' : `${kind} ${kind === 'aws' ? accountRoot(text) : text}`;
  });
  if (texts.some((text) => text === undefined)) return undefined;
  return texts.filter((text) => text !== undefined).map((pattern) => ({ pattern, except: [] }));
}

/** An account may be named by its id alone. */
function accountRoot(text: string): string {
  return /^\d{12}$/.test(text) ? `arn:aws:iam::${text}:root` : text;
}

function fenceOf(condition: Condition): Fence | undefined {
  const { operator, key, values } = condition;
  const texts = values.map(textOf);
  if (operator === undefined || texts.some((text) => text === undefined)) return undefined;
  const known = texts.filter((text) => text !== undefined);
  const read = operator.comparison === 'bool' ? known.map((text) => text.toLowerCase()) : known;
  return {
    key,
    spelled: spelledKey(condition),
    isShared: WEAK_KEYS.has(key),
    operator: operator.written.toLowerCase(),
    values: [...new Set(read)].toSorted(),
  };
}

/** A part nobody knows yet is written as what it refers to; sensitive text, and what refers to nothing, has no writing. */
function textOf(leaf: Leaf): string | undefined {
  if (leaf.text !== undefined) return verbatim(leaf.text);
  if (unknownsOf(leaf).some(({ refersTo, sensitive }) => sensitive === true || refersTo.length === 0))
    return undefined;
  return leaf.pieces
    .map((piece) => {
      if (typeof piece === 'string') return verbatim(piece);
      if (piece.kind === 'unknown')
        return `{${piece.refersTo.map(({ to, attribute }) => `${to}.${attribute}`).join(',')}}`;
      if (piece.kind === 'variable')
        return piece.fallback === undefined ? `\${${piece.key}}` : `\${${piece.key}, '${piece.fallback}'}`;
      return `\${${piece.text === '*' ? 'star' : piece.text === '?' ? 'mark' : '$'}}`;
    })
    .join('');
}

/** Text that looks like a variable and is none, in the spelling that IAM has for it. */
function verbatim(text: string): string {
  return text.replaceAll('${', '${$}{');
}

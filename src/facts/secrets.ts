import { leavesOf } from '../aws/conditions.ts';
import { decodedText } from '../aws/decoded-text.ts';
import { secretPlaces } from '../aws/secret-places/index.ts';
import type { SecretPlace } from '../aws/secret-places/place.ts';
import { placesAt, type Place } from '../aws/setting-path.ts';
import { isLiteral, secretIn, secretInScript, tokenIn, type SecretLook } from '../aws/secrets.ts';
import { OUTPUT_TYPE, type Attributes, type Declaration } from '../model/declaration.ts';
import { factKey, type Secret } from '../model/fact.ts';
import type { Question } from '../model/world.ts';
import { termAt, type Address } from '../model/value.ts';
import { isSensitive, shownText, withoutMarks } from './secret-text.ts';

/** Which credentials stand here in clear text? Their values stay in this file. */
export const secrets: Question<Secret> = ({ address, declarations }) =>
  declarations.flatMap((declaration) => secretsOf(declaration, address));

function secretsOf(declaration: Declaration, address: Address): readonly Secret[] {
  const found = new Map<string, Secret>();
  const part = declaration.address === address ? '' : `${declaration.address}/`;
  for (const place of secretPlaces(declaration.type))
    for (const { name: written, look, path: exact, ...own } of secretsAt(declaration, place)) {
      const name = shownName(written);
      const path = name === written ? exact : (place.path.split(/[.[|]/)[0] ?? '');
      const key = factKey('secret', address, `${part}${place.path}/${name}/${look.looks}`);
      if (found.has(key)) continue;
      const where = name === '' ? `\`${plainPath(path)}\`` : `\`${name}\``;
      found.set(key, {
        kind: 'secret',
        key,
        subject: address,
        related: [],
        looks: `${look.looks} in ${where}`,
        readers: own.readers ?? place.readers,
        remedy: own.remedy ?? place.remedy,
        certainty: look.certainty,
        evidence: [
          { says: `${where} holds what looks like ${look.looks}`, about: declaration.address, path },
        ],
      });
    }
  return [...found.values()];
}

/** A name may be shown as long as it reads like one, and holds no credential itself. */
function shownName(name: string): string {
  return /^[\w.-]{1,100}$/.test(name) && tokenIn(name) === undefined ? name : '';
}

interface Found {
  /** Of the variable or setting; empty where the place has none. */
  readonly name: string;
  readonly look: SecretLook;
  readonly path: string;
  /** Where it is not as the place says. */
  readonly readers?: string;
  readonly remedy?: string;
}

/** What stands beside the properties has keys that nobody would recognise as a path. */
const plainPath = (path: string): string =>
  path.startsWith('@') ? (/^@(\w+)/.exec(path)?.[1] ?? '') : path.replaceAll(/\[\d+\]/g, '');

function secretsAt(declaration: Declaration, place: SecretPlace): readonly Found[] {
  const { attributes } = declaration;
  switch (place.writing) {
    case 'settings':
      return unveiled(declaration, shownPlaces(declaration, place.path), settingsIn);
    case 'pairs':
      return unveiled(declaration, shownPlaces(declaration, place.path), (places) => pairsIn(places, place));
    case 'script':
      return unveiled(declaration, placesIn(declaration, place.path), (places) =>
        places.flatMap(scriptAt).slice(0, 1),
      );
    case 'code':
      return placesIn(declaration, place.path).flatMap(codeAt).slice(0, 1);
    case 'credential':
      return placesIn(declaration, place.path).flatMap((found) => credentialAt(found, declaration));
    case 'tree':
      return placesAt(attributes, place.path).flatMap(treeAt);
    case 'shown':
      return placesAt(attributes, place.path).flatMap((found) => shownAt(found, declaration));
    case 'state':
      return keptInState(declaration, place.path);
    case 'parameter':
      return placesIn(declaration, place.path).flatMap(({ term, path }) =>
        parameterAt(attributes, { term, path }),
      );
  }
}

/** What the source writes, where it is at hand: a plan marks such values or shows a digest of them. */
function placesIn(declaration: Declaration, path: string): readonly Place[] {
  const { attributes } = declaration;
  const term = declaration.literal?.(path.split(/[.[|]/)[0] ?? '');
  if (term === undefined) return placesAt(attributes, path);
  return placesAt({ term: () => term, document: () => term }, path);
}

/** As planned, because there variables have their values; as written where the plan marks them. */
function shownPlaces(declaration: Declaration, path: string): readonly Place[] {
  const planned = placesAt(declaration.attributes, path);
  const isMarked = planned.some((place) => leavesOf(place).some(({ term }) => isSensitive(term)));
  return isMarked ? placesIn(declaration, path) : planned;
}

const lastName = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/**
 * `NoEcho` hides a parameter, and not the settings that it goes into: what its default gives away there is found as what the
 * template writes out. Of a plan nothing is unveiled.
 */
function unveiled(
  { iac }: Declaration,
  places: readonly Place[],
  find: (places: readonly Place[]) => readonly Found[],
): readonly Found[] {
  const isHidden = places.some((place) => leavesOf(place).some(({ term }) => isSensitive(term)));
  const shown = find(places);
  if (iac !== 'cloudformation' || !isHidden) return shown;
  const paths = new Set(shown.map(({ path }) => path));
  const readers =
    '`NoEcho` hides the parameter, but whoever may look at the settings of the resource can read it';
  const hidden = find(places.map((place) => ({ ...place, term: withoutMarks(place.term) })));
  return [...shown, ...hidden.filter(({ path }) => !paths.has(path)).map((found) => ({ ...found, readers }))];
}

function settingsIn(places: readonly Place[]): readonly Found[] {
  return places.flatMap((place) => leavesOf(place)).flatMap((leaf) => named(lastName(leaf.path), leaf));
}

function treeAt(place: Place): readonly Found[] {
  return leavesOf(place).flatMap((leaf) => {
    const own = named(lastName(leaf.path), leaf);
    return own.length > 0 ? own : scriptAt(leaf);
  });
}

function pairsIn(places: readonly Place[], { pair = ['name', 'value'] }: SecretPlace): readonly Found[] {
  return places.flatMap((place) => {
    const name = termAt(place.term, [pair[0]]);
    const type = termAt(place.term, [pair[0] === 'name' ? 'type' : 'Type']);
    // `PARAMETER_STORE` and `SECRETS_MANAGER` hold the name of a secret.
    const isPlain = type.kind !== 'known' || type.value === 'PLAINTEXT';
    if (name.kind !== 'known' || !isPlain) return [];
    return named(String(name.value), {
      term: termAt(place.term, [pair[1]]),
      path: `${place.path}.${pair[1]}`,
    });
  });
}

function named(name: string, { term, path }: Place): readonly Found[] {
  const text = shownText(term);
  const look = text === undefined ? undefined : secretIn(name, text);
  return look === undefined ? [] : [{ name, look, path }];
}

function scriptAt({ term, path }: Place): readonly Found[] {
  const text = shownText(term.kind === 'unknown' ? (term.encodes ?? term) : term);
  const look = text === undefined ? undefined : secretInScript(decodedText(text));
  return look === undefined ? [] : [{ name: '', look, path }];
}

/** What is hidden elsewhere, or made up by a service for one user alone. */
function shownAt(place: Place, { address, type }: Declaration): readonly Found[] {
  return leavesOf(place).flatMap(({ term, path }): readonly Found[] => {
    if (term.kind === 'absent' || term.kind === 'list' || term.kind === 'map') return [];
    const made =
      term.kind === 'unknown' ? term.refersTo.find(({ attribute }) => MADE_UP.has(attribute)) : undefined;
    if (made !== undefined)
      return [
        {
          name: '',
          look: { looks: `the \`${made.attribute}\` of \`${made.to}\``, certainty: 'certain' },
          path,
        },
      ];
    const isResolved = term.kind === 'unknown' && /\{\{resolve:/.test(term.written ?? '');
    if (term.sensitive === true && !isResolved)
      return [{ name: '', look: { looks: 'a hidden parameter', certainty: 'possible' }, path }];
    // Metadata is looked at as a tree as well.
    return type === OUTPUT_TYPE ? named(lastName(address), { term, path }) : [];
  });
}
/** Attributes that CloudFormation returns in clear, of access keys and of clients of a user pool. */
const MADE_UP: ReadonlySet<string> = new Set(['SecretAccessKey', 'ClientSecret']);

function codeAt({ term, path }: Place): readonly Found[] {
  const text = shownText(term);
  const look = text === undefined ? undefined : tokenIn(text);
  return look === undefined ? [] : [{ name: '', look, path }];
}

function credentialAt({ term, path }: Place, { iac }: Declaration): readonly Found[] {
  const shows = iac === 'cloudformation' ? parameterGiven({ term, path }) : undefined;
  if (shows !== undefined) return [shows];
  if (term.kind === 'unknown' && PLAIN_PARAMETER.test(term.written ?? '')) return [{ ...keptInClear, path }];
  const text = shownText(term);
  if (text === undefined) return [];
  return isCredential(text)
    ? [{ name: '', look: { looks: 'a credential', certainty: 'certain' }, path }]
    : [];
}

/** Of the two that CloudFormation reads parameters by, `ssm` reads only those that are not encrypted. */
const PLAIN_PARAMETER = /^\{\{resolve:ssm:[^}]+\}\}$/;
const keptInClear: Omit<Found, 'path'> = {
  name: '',
  look: { looks: 'a credential kept in a plain parameter', certainty: 'possible' },
  readers: 'what `ssm` resolves is a parameter stored in clear text, for everyone who may read parameters',
  remedy:
    'Keep it in Secrets Manager or as a `SecureString`, and refer to it by `{{resolve:secretsmanager:…}}` or `{{resolve:ssm-secure:…}}`.',
};

/**
 * A parameter that is not hidden shows what it is given to whoever may describe the stack. One that is hidden has a value here
 * only where the template or a file of parameters writes it.
 */
function parameterGiven({ term, path }: Place): Found | undefined {
  if (term.kind === 'unknown' && term.reason === 'no-value' && term.sensitive !== true) {
    const name = /^!Ref (\w+)$/.exec(term.written ?? '')?.[1];
    if (name === undefined) return undefined;
    return {
      name: '',
      look: { looks: `a credential given by the parameter \`${name}\``, certainty: 'possible' },
      path,
      readers: `\`${name}\` is declared without \`NoEcho\`, so that whoever may describe the stack can read its value`,
      remedy: `Declare \`${name}\` with \`NoEcho: true\`, or refer to the secret by \`{{resolve:secretsmanager:…}}\`.`,
    };
  }
  if (term.kind !== 'known' || term.sensitive !== true || !isCredential(String(term.value))) return undefined;
  const readers =
    '`NoEcho` hides it from the stack, but its value is written out in the source and its history';
  return { name: '', look: { looks: 'a credential', certainty: 'certain' }, path, readers };
}

/** What the service makes up when the object is created. */
function keptInState({ iac, attributes }: Declaration, path: string): readonly Found[] {
  const isKept = iac === 'terraform' && attributes.term(path).kind === 'absent';
  const look = { looks: 'a credential', certainty: 'certain' } as const;
  return isKept ? [{ name: 'state', look, path: '' }] : [];
}

/** A secret may be a document of several values. */
function isCredential(text: string): boolean {
  if (!/^\s*\{/.test(text)) return (isLiteral(text) || isGenerated(text)) && !isMasked(text);
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null) return false;
    return Object.entries(data).some(
      ([name, value]) => typeof value === 'string' && secretIn(name, value) !== undefined,
    );
  } catch {
    return tokenIn(text) !== undefined;
  }
}

/** Elsewhere it would name something; as a credential it is one. */
const isGenerated = (text: string): boolean =>
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{6,})$/i.test(text) && !/^(.)\1*$/.test(text);

const isMasked = (text: string): boolean => /^\*+$|^\(sensitive/.test(text);

function parameterAt(attributes: Attributes, { term, path }: Place): readonly Found[] {
  const text = shownText(term);
  if (text === undefined) return [];
  const name = attributes.text(path === 'value' ? 'name' : 'Name');
  const look = name.kind === 'known' ? secretIn(name.value, text) : tokenIn(text);
  if (look === undefined) return [];
  const type = attributes.text(path === 'value' ? 'type' : 'Type');
  const isHidden = type.kind === 'known' && type.value === 'SecureString';
  const readers =
    'the store keeps it encrypted, but it stands in the source and its history, and in the state';
  return [{ name: '', look, path, ...(isHidden ? { readers } : {}) }];
}

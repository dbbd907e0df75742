import { gunzipSync } from 'node:zlib';
import { leavesOf } from '../aws/conditions.ts';
import { secretPlaces, type SecretPlace } from '../aws/secret-places.ts';
import { placesAt, type Place } from '../aws/setting-path.ts';
import { isLiteral, secretIn, secretInScript, tokenIn, type SecretLook } from '../aws/secrets.ts';
import type { Attributes, Declaration } from '../model/declaration.ts';
import { factKey, type Secret } from '../model/fact.ts';
import type { Question } from '../model/resource.ts';
import { termAt, type Term } from '../model/value.ts';

/** Which credentials stand here in clear text? Their values stay in this file. */
export const secrets: Question<Secret> = ({ address, declarations: [founder], standIn }) => {
  if (founder === undefined || standIn) return [];
  const found = new Map<string, Secret>();
  for (const place of secretPlaces(founder.type))
    for (const { name: written, look, path: exact } of secretsAt(founder, place)) {
      const name = shownName(written);
      const path = name === written ? exact : (place.path.split(/[.[|]/)[0] ?? '');
      const key = factKey('secret', address, `${place.path}/${name}/${look.looks}`);
      if (found.has(key)) continue;
      const where = name === '' ? `\`${plainPath(path)}\`` : `\`${name}\``;
      found.set(key, {
        kind: 'secret',
        key,
        subject: address,
        related: [],
        looks: `${look.looks} in ${where}`,
        readers: place.readers,
        certainty: look.certainty,
        evidence: [{ says: `${where} holds what looks like ${look.looks}`, about: founder.address, path }],
      });
    }
  return [...found.values()];
};

/** A name may be shown as long as it reads like one, and holds no credential itself. */
function shownName(name: string): string {
  return /^[\w.-]{1,100}$/.test(name) && tokenIn(name) === undefined ? name : '';
}

interface Found {
  /** Of the variable or setting; empty where the place has none. */
  readonly name: string;
  readonly look: SecretLook;
  readonly path: string;
}

const plainPath = (path: string): string => path.replaceAll(/\[\d+\]/g, '');

function secretsAt(declaration: Declaration, place: SecretPlace): readonly Found[] {
  const { attributes } = declaration;
  switch (place.writing) {
    case 'settings':
      return settingsIn(attributes, place.path);
    case 'pairs':
      return pairsIn(attributes, place);
    case 'script':
      return placesIn(declaration, place.path).flatMap(scriptAt).slice(0, 1);
    case 'credential':
      return placesIn(declaration, place.path).flatMap(credentialAt);
    case 'parameter':
      return placesIn(declaration, place.path).flatMap(({ term, path }) =>
        parameterAt(attributes, { term, path }),
      );
  }
}

/** What the source writes, where it is at hand: a plan marks such values or shows a digest of them. */
function placesIn({ attributes, literal }: Declaration, path: string): readonly Place[] {
  if (literal === undefined) return placesAt(attributes, path);
  const head = path.split(/[.[|]/)[0] ?? '';
  const term = literal(head);
  if (term === undefined) return placesAt(attributes, path);
  return placesAt({ term: () => term, document: () => term }, path);
}

function settingsIn(attributes: Attributes, path: string): readonly Found[] {
  return placesAt(attributes, path)
    .flatMap((place) => leavesOf(place))
    .flatMap((leaf) => named(leaf.path.slice(leaf.path.lastIndexOf('.') + 1), leaf));
}

function pairsIn(attributes: Attributes, { path, pair = ['name', 'value'] }: SecretPlace): readonly Found[] {
  return placesAt(attributes, path).flatMap((place) => {
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
  const look = text === undefined ? undefined : secretInScript(decoded(text));
  return look === undefined ? [] : [{ name: '', look, path }];
}

function credentialAt({ term, path }: Place): readonly Found[] {
  const text = shownText(term);
  if (text === undefined || !isCredential(text)) return [];
  return [{ name: '', look: { looks: 'a credential', certainty: 'certain' }, path }];
}

/** A secret may be a document of several values. */
function isCredential(text: string): boolean {
  if (!/^\s*\{/.test(text)) return isLiteral(text) && !isMasked(text);
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

const isMasked = (text: string): boolean => /^\*+$|^\(sensitive/.test(text);

function parameterAt(attributes: Attributes, { term, path }: Place): readonly Found[] {
  const text = shownText(term);
  if (text === undefined) return [];
  const name = attributes.text(path === 'value' ? 'name' : 'Name');
  const look = name.kind === 'known' ? secretIn(name.value, text) : tokenIn(text);
  return look === undefined ? [] : [{ name: '', look, path }];
}

/** What may be looked at: never a value that is marked, and of one that is known in part the known parts. */
function shownText(term: Term): string | undefined {
  if (term.kind === 'known') return term.sensitive === true ? undefined : String(term.value);
  if (term.kind !== 'unknown' || term.sensitive === true || term.parts === undefined) return undefined;
  return term.parts.map((part) => (typeof part === 'string' ? part : '${}')).join('');
}

/** Scripts come in base64, and compressed within. */
function decoded(text: string): string {
  const compact = text.replaceAll(/\s/g, '');
  if (compact.length < 16 || compact.length > MOST_ENCODED || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact))
    return text;
  const bytes = Buffer.from(compact, 'base64');
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    const plain = bytes.toString('utf8');
    return plain.includes('\uFFFD') ? text : plain;
  }
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_ENCODED }).toString('utf8');
  } catch {
    return text;
  }
}
const MOST_ENCODED = 1_000_000;

import { passes, placeAt, type Check } from '../aws/conditions.ts';
import { CREATE_ONLY } from '../aws/create-only.ts';
import { isSnapshotByDefault, statefulType } from '../aws/stateful/index.ts';
import type { StatefulType } from '../aws/stateful/survivors.ts';
import type { Declaration } from '../model/declaration.ts';
import { factKey, type Remains, type Store, type StoreGuard } from '../model/fact.ts';
import { proven, refuted, undecided, type Evidence, type Judgement } from '../model/judge.ts';
import type { Question } from '../model/world.ts';
import { unknown, type Term } from '../model/value.ts';
import { entryOf } from '../model/table.ts';

/** What data lives here, and what would be left of it? */
export const stores: Question<Store> = ({ address, declarations, standIn }, { side }) => {
  const [founder] = declarations;
  const type = founder === undefined || standIn ? undefined : statefulType(founder.type);
  if (founder === undefined || type === undefined || !holdsData(founder, type)) return [];
  // What the base branch plans may not be there yet.
  const fresh: Judgement =
    side === 'after' || founder.action === 'create'
      ? freshness(founder)
      : refuted('it is there', { about: founder.address, path: '' });
  const guards = guardsOf(founder);
  const guarded = guards.filter(({ level }) => level > 0).flatMap(({ evidence }) => evidence);
  return [
    {
      kind: 'store',
      key: factKey('store', address, 'data'),
      subject: address,
      related: [],
      fresh,
      remains: remainsOf(founder, type),
      guards,
      identity:
        founder.iac === 'cloudformation' && founder.replacement === undefined
          ? identityOf(founder)
          : undefined,
      evidence: side === 'after' ? fresh.evidence : guarded,
    },
  ];
};

function holdsData({ attributes }: Declaration, { only = {} }: StatefulType): boolean {
  return Object.entries(only).every(([path, check]) => holds(attributes, path, check));
}

const holds = (attributes: Declaration['attributes'], path: string, check: Check): boolean =>
  passes(placeAt(attributes, path).term, check) === true;

function freshness({ address, replacement, action }: Declaration): Judgement {
  const [first = '', ...others] = replacement?.forcedBy ?? [];
  const about = { about: address, path: first };
  if (replacement === undefined)
    return action === 'replace' || action === 'create'
      ? proven('it is made anew', about)
      : refuted('it stays', about);
  if (replacement.kind === 'never' || replacement.leavesCopy) return refuted('it stays', about);
  const says =
    first === '' ? 'it is made anew' : `\`${first}\` cannot be changed in place, so that it is made anew`;
  if (replacement.kind === 'possible')
    return undecided(
      `changing \`${first}\` may make it anew`,
      about,
      unknown('known-after-apply', { written: 'whether CloudFormation replaces it' }),
    );
  const more = others.map((path) => ({ says: `\`${path}\` cannot either`, about: address, path }));
  return { kind: 'proven', evidence: [{ says, ...about }, ...more] };
}

function remainsOf(declaration: Declaration, type: StatefulType): Remains {
  const byPolicy = declaration.iac === 'cloudformation' ? remainsByPolicy(declaration) : undefined;
  if (byPolicy !== undefined) return byPolicy;
  const survivor = type.survivors?.find(({ when }) =>
    Object.entries(when).every(([path, check]) => holds(declaration.attributes, path, check)),
  );
  return survivor === undefined
    ? { kind: 'nothing', says: 'nothing is left of it' }
    : { kind: survivor.kind, says: survivor.says };
}

/** What CloudFormation does with the old object; a change set knows it better than the template. */
function remainsByPolicy({ attributes, action, type }: Declaration): Remains | undefined {
  const isReplaced = action !== 'delete';
  const name = isReplaced ? 'UpdateReplacePolicy' : 'DeletionPolicy';
  const planned = attributes.term('@PolicyAction');
  const stated = planned.kind === 'known' ? planned : attributes.term(`@${name}`);
  const isDefault = stated.kind !== 'known';
  const text = stated.kind === 'known' ? String(stated.value) : '';
  if (text.includes('Retain')) return { kind: 'kept', says: `\`${name}\` keeps it` };
  const snapshot =
    text.includes('Snapshot') ||
    (isDefault &&
      !isReplaced &&
      isSnapshotByDefault(type) &&
      !passesSet(attributes.term('DBClusterIdentifier')));
  return snapshot ? { kind: 'copy', says: `CloudFormation takes a snapshot first (\`${name}\`)` } : undefined;
}

const passesSet = (term: Term): boolean => passes(term, { kind: 'set' }) === true;

const LEVELS: Readonly<Record<string, number>> = {
  Retain: 2,
  RetainExceptOnCreate: 2,
  Snapshot: 1,
  Delete: 0,
};

function guardsOf({ iac, address, attributes, type }: Declaration): readonly StoreGuard[] {
  if (iac === 'terraform') {
    const path = 'lifecycle.prevent_destroy';
    const { term } = placeAt(attributes, path);
    if (term.kind === 'unknown') return [];
    const isOn = term.kind === 'known' && String(term.value) === 'true';
    const evidence: Evidence = [
      {
        says: isOn ? '`prevent_destroy` keeps Terraform from destroying it' : '`prevent_destroy` is not set',
        about: address,
        path,
      },
    ];
    return [{ name: 'prevent_destroy', level: isOn ? 2 : 0, isWritten: term.kind === 'known', evidence }];
  }
  return ['DeletionPolicy', 'UpdateReplacePolicy'].flatMap((name) => {
    const term = attributes.term(`@${name}`);
    if (term.kind !== 'known' && term.kind !== 'absent') return [];
    const fallback = name === 'DeletionPolicy' && isSnapshotByDefault(type) ? 'Snapshot' : 'Delete';
    const value = term.kind === 'known' ? String(term.value) : fallback;
    const says =
      term.kind === 'known'
        ? `\`${name}\` is \`${value}\``
        : `\`${name}\` is not set, which means \`${value}\``;
    const level = entryOf(LEVELS, value);
    if (level === undefined) return [];
    const isWritten = term.kind === 'known';
    return [{ name, level, isWritten, evidence: [{ says, about: address, path: `@${name}` }] }];
  });
}

/** Values of properties that cannot be changed; one that is not known tells nothing. */
function identityOf({ type, attributes }: Declaration): ReadonlyMap<string, string> {
  const identity = new Map<string, string>();
  for (const name of entryOf(CREATE_ONLY, type) ?? []) {
    const text = textOf(attributes.term(name));
    if (text !== undefined) identity.set(name, text);
  }
  return identity;
}

/** Undefined where part of it is not known or not to be shown. */
function textOf(term: Term, depth = 0): string | undefined {
  switch (term.kind) {
    case 'absent':
      return '';
    case 'known':
      return term.sensitive === true ? undefined : JSON.stringify(String(term.value));
    case 'unknown':
      return undefined;
    case 'list':
    case 'map': {
      if (term.open !== undefined || depth > 20) return undefined;
      const parts =
        term.kind === 'list'
          ? term.items.map((item) => textOf(item, depth + 1))
          : [...term.entries]
              .toSorted(([a], [b]) => (a < b ? -1 : 1))
              .map(([name, item]) => {
                const inner = textOf(item, depth + 1);
                return inner === undefined ? undefined : `${name}:${inner}`;
              });
      return parts.includes(undefined) ? undefined : `[${parts.join(',')}]`;
    }
  }
}

import { mayApply, verdictOn, type Verdict } from '../aws/protections/evaluate.ts';
import { settingsBy, settingsOn, type SpelledSetting } from '../aws/protections/index.ts';
import { isMissedWhenGone } from '../aws/protections/predicates.ts';
import type { Declaration } from '../model/declaration.ts';
import { factKey, type Protection } from '../model/fact.ts';
import type { Judgement } from '../model/judge.ts';
import type { Resource } from '../model/resource.ts';
import type { Question, World } from '../model/world.ts';
import { unknown, type Address } from '../model/value.ts';
import { circumstances } from './account-scope.ts';
import { judgementOf } from './verdicts.ts';
import { watchedBy } from './watched-things.ts';

/** Which of the known protective settings does it have? */
export const protectiveSettings: Question<Protection> = (subject, world) => {
  const others = subject.declarations.filter(({ address }) => address !== subject.address);
  const related = others.map(({ address }) => address);
  return declarationsJudged(subject, world).flatMap((declaration) => {
    const asked = { subject, world, declaration, related };
    return [
      ...settingsOn(declaration.type).flatMap((spelled) => settingOf(spelled, asked)),
      ...(isPlaced(asked)
        ? []
        : settingsBy(declaration.type).flatMap((each) => settingElsewhere(each, asked))),
    ];
  });
};

interface Asked {
  readonly subject: Resource;
  readonly world: World;
  readonly declaration: Declaration;
  /** What else belongs to the subject. */
  readonly related: readonly Address[];
}

/** What founds the resource, and what attaches to it without being a resource itself. */
function declarationsJudged({ address, declarations }: Resource, world: World): readonly Declaration[] {
  return declarations.filter(
    (declaration) =>
      declaration.address === address ||
      ((settingsOn(declaration.type).length > 0 || settingsBy(declaration.type).length > 0) &&
        world.find(declaration.address) === undefined),
  );
}

/** Whether what it says is told of the resource it belongs to. */
function isPlaced({ subject, world, declaration }: Asked): boolean {
  if (declaration.address !== subject.address) return !subject.standIn;
  return world
    .shapes(declaration.address)
    .some((owner) => owner !== declaration.address && world.find(owner)?.standIn === false);
}

function settingOf(spelled: SpelledSetting, asked: Asked): readonly Protection[] {
  const { spelling } = spelled;
  const { subject, declaration } = asked;
  if (spelling.by !== undefined)
    return declaration.address === subject.address && !subject.standIn
      ? companionSetting(spelled, asked)
      : [];
  if (spelling.unsafe.kind === 'gone')
    // A companion that belongs to something declared here is missed there.
    return settingsBy(declaration.type).length > 0 && isPlaced(asked) ? [] : [itself(spelled, asked)];
  return written(spelled, asked, { guardsOthers: isMissedWhenGone(spelling.unsafe) });
}

/** The resource is the protection: it is missed when it goes. */
function itself(spelled: SpelledSetting, asked: Asked): Protection {
  const { declaration } = asked;
  return factOf(spelled, asked, {
    judgement: {
      kind: 'proven',
      evidence: [{ says: `\`${declaration.address}\` exists`, about: declaration.address, path: '' }],
    },
    guardsOthers: true,
    watches: watchedBy(declaration, watchPaths(spelled), asked.world),
  });
}

function watchPaths({ spelling: { by, goesWith = [] } }: SpelledSetting): readonly string[] {
  return by === undefined ? goesWith : [by.through, ...goesWith];
}

/** A companion of something declared elsewhere speaks for itself. */
function settingElsewhere(spelled: SpelledSetting, asked: Asked): readonly Protection[] {
  return spelled.spelling.unsafe.kind === 'gone'
    ? [itself(spelled, asked)]
    : written(spelled, asked, {
        guardsOthers: true,
        watches: watchedBy(asked.declaration, watchPaths(spelled), asked.world),
      });
}

function written(
  spelled: SpelledSetting,
  asked: Asked,
  details: Partial<Pick<Protection, 'guardsOthers' | 'watches'>>,
): readonly Protection[] {
  const { declaration, world } = asked;
  const verdict = verdictOn(
    declaration.attributes,
    spelled.spelling,
    circumstances(declaration.address, world),
  );
  if (verdict === undefined) return [];
  return [factOf(spelled, asked, { ...measured(verdict, declaration.address, spelled), ...details })];
}

function measured(
  verdict: Verdict,
  about: Address,
  { toldAsReduced }: SpelledSetting,
): Pick<Protection, 'judgement' | 'strength' | 'holds'> {
  return {
    judgement: judgementOf(verdict, about),
    strength: toldAsReduced ? undefined : verdict.strength,
    holds: verdict.holds,
  };
}

/** A setting that a declaration of its own may make, or the resource itself: it counts wherever it is written. */
function companionSetting(spelled: SpelledSetting, asked: Asked): readonly Protection[] {
  const { subject, world, declaration } = asked;
  const { spelling } = spelled;
  const { by, inline, unsafe } = spelling;
  const surroundings = circumstances(declaration.address, world);
  if (by === undefined || !mayApply(declaration.attributes, spelling)) return [];
  const companions = subject.declarations.filter(({ type }) => type === by.type);
  const said = companions.flatMap((companion) => {
    const verdict = verdictOn(companion.attributes, { ...spelling, when: [] }, surroundings);
    return verdict === undefined ? [] : [measured(verdict, companion.address, spelled)];
  });
  const inside =
    inline === undefined
      ? undefined
      : verdictOn(declaration.attributes, { ...spelling, ...inline }, surroundings);
  if (inside?.isWritten === true) said.push(measured(inside, declaration.address, spelled));
  const [only] = said;
  if (only !== undefined)
    return [factOf(spelled, asked, said.length === 1 ? only : { judgement: united(said) })];
  return missing(spelled, asked, isMissedWhenGone(unsafe));
}

function united(said: readonly Pick<Protection, 'judgement'>[]): Judgement {
  const [first, ...others] = said.map(({ judgement }) => judgement);
  if (first === undefined) throw new Error('nothing to unite');
  const differs = others.find(({ kind }) => kind !== first.kind);
  if (differs === undefined) return first;
  const [step] = differs.evidence;
  const about = { about: step?.about ?? first.evidence[0]?.about, path: step?.path ?? '' };
  const value = unknown('not-evaluated', { written: 'two declarations that disagree' });
  if (about.about === undefined) return first;
  return {
    kind: 'undecided',
    evidence: [...first.evidence, ...differs.evidence],
    lacking: [{ about: about.about, path: about.path, value }],
  };
}

/** Nothing is attached: unprotected, unless something is of which nobody can tell where it belongs. */
function missing(spelled: SpelledSetting, asked: Asked, isResource: boolean): readonly Protection[] {
  const { declaration, world } = asked;
  const { by, path, unsafe, omitted } = spelled.spelling;
  const [loose] = by === undefined ? [] : world.unplaced(by.type);
  const about = declaration.address;
  if (loose !== undefined && by !== undefined) {
    const value = unknown('not-evaluated', { written: by.through });
    const says = `whether \`${loose}\` belongs to it is not known`;
    return [
      factOf(spelled, asked, {
        judgement: {
          kind: 'undecided',
          evidence: [{ says, about, path: '' }],
          lacking: [{ about: loose, path: by.through, value }],
        },
      }),
    ];
  }
  const verdict = isResource
    ? undefined
    : verdictOn(nothing, { path, unsafe, omitted }, circumstances(declaration.address, world));
  const kind = isResource || verdict?.kind === 'unprotected' ? 'refuted' : 'proven';
  if (verdict?.kind === 'unknown') return [];
  const says = `no \`${by?.type ?? 'setting'}\` belongs to it`;
  return [factOf(spelled, asked, { judgement: { kind, evidence: [{ says, about, path: '' }] } })];
}

/** A declaration that states nothing. */
const nothing: Declaration['attributes'] = {
  path: '',
  term: () => ({ kind: 'absent' }),
  text: () => ({ kind: 'absent' }),
  flag: () => ({ kind: 'absent' }),
  count: () => ({ kind: 'absent' }),
  texts: () => [],
  document: () => ({ kind: 'absent' }),
  blocks: () => [],
  written: () => false,
};

function factOf(
  { setting }: SpelledSetting,
  { subject, declaration, related }: Asked,
  details: Pick<Protection, 'judgement'> & Partial<Protection>,
): Protection {
  const detail =
    declaration.address === subject.address ? setting.id : `${setting.id}/${declaration.address}`;
  return {
    guardsOthers: false,
    strength: undefined,
    ...details,
    kind: 'protection',
    key: factKey('protection', subject.address, detail),
    subject: subject.address,
    related,
    control: setting.id,
  };
}

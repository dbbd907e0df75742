import type { ProtectiveSetting, Spelling } from './setting.ts';
import { SERVICES } from './services.ts';

/** A setting in the language of one declared type. */
export interface SpelledSetting {
  readonly setting: ProtectiveSetting;
  readonly spelling: Spelling;
  /** Another setting tells of a smaller value of the same attribute. */
  readonly toldAsReduced: boolean;
}

interface Table {
  readonly byType: ReadonlyMap<string, readonly SpelledSetting[]>;
  readonly byCompanion: ReadonlyMap<string, readonly SpelledSetting[]>;
  readonly byId: ReadonlyMap<string, ProtectiveSetting>;
  readonly hiding: ReadonlyMap<string, readonly string[]>;
  readonly serviceOf: ReadonlyMap<string, string>;
}

let made: Table | undefined;
const table = (): Table => (made ??= makeTable());

/** Settings that protect resources of a type. */
export function settingsOn(type: string): readonly SpelledSetting[] {
  return table().byType.get(type) ?? [];
}

/** Settings that a declaration of a type makes for something else. */
export function settingsBy(type: string): readonly SpelledSetting[] {
  return table().byCompanion.get(type) ?? [];
}

export function settingById(id: string): ProtectiveSetting | undefined {
  return table().byId.get(id);
}

/** Every type the table speaks of, and its service. */
export function protectedTypes(): ReadonlyMap<string, string> {
  return table().serviceOf;
}

/** Settings whose loss says that of another one as well. */
export function hidingSettings(id: string): readonly string[] {
  return table().hiding.get(id) ?? [];
}

function makeTable(): Table {
  const byType = new Map<string, SpelledSetting[]>();
  const byCompanion = new Map<string, SpelledSetting[]>();
  const byId = new Map<string, ProtectiveSetting>();
  const hiding = new Map<string, string[]>();
  const serviceOf = servicesByType();
  const reduced = settingsByPlace((spelling) => spelling.unsafe.kind === 'reduced');
  const others = settingsByPlace((spelling) => spelling.unsafe.kind !== 'reduced');
  for (const { settings } of SERVICES)
    for (const setting of settings) {
      byId.set(setting.id, setting);
      for (const id of setting.hiddenBy ?? []) add(hiding, setting.id, id);
      for (const spelling of spellingsOf(setting)) {
        const isReduction = spelling.unsafe.kind === 'reduced';
        for (const place of placesOf(spelling)) {
          if (isReduction) for (const id of others.get(place) ?? []) add(hiding, setting.id, id);
        }
        for (const type of spelling.on) {
          const toldAsReduced = !isReduction && reduced.has(`${type} ${spelling.path}`);
          add(byType, type, { setting, spelling, toldAsReduced });
        }
        if (spelling.by !== undefined)
          add(byCompanion, spelling.by.type, { setting, spelling, toldAsReduced: false });
      }
    }
  return { byType, byCompanion, byId, hiding, serviceOf };
}

/** The first type of a spelling belongs to its service; others only where no service claims them. */
function servicesByType(): ReadonlyMap<string, string> {
  const claimed = new Map<string, string>();
  const mentioned = new Map<string, string>();
  for (const { service, settings } of SERVICES)
    for (const { on, by } of settings.flatMap(spellingsOf)) {
      const [first, ...others] = on;
      if (first !== undefined) claimed.set(first, service);
      for (const type of by === undefined ? others : [...others, by.type]) mentioned.set(type, service);
    }
  return new Map([...mentioned, ...claimed]);
}

function settingsByPlace(isWanted: (spelling: Spelling) => boolean): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const { settings } of SERVICES)
    for (const setting of settings)
      for (const spelling of spellingsOf(setting).filter(isWanted))
        for (const place of placesOf(spelling)) add(places, place, setting.id);
  return places;
}

const placesOf = ({ on, path }: Spelling): readonly string[] => on.map((type) => `${type} ${path}`);

function spellingsOf({ terraform, cloudformation }: ProtectiveSetting): readonly Spelling[] {
  return [terraform, cloudformation].filter((spelling) => spelling !== undefined);
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

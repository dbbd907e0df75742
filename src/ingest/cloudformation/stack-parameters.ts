import { known, type SourceRange, type Term } from '../../model/value.ts';
import type { SourceTree } from '../files.ts';
import type { ChangeSet, GivenParameter } from './change-set.ts';
import { nodeAt, rangeOf, textOf } from './node.ts';
import { parameterFile, parameterFilesNear, type FiledValue, type ParameterFile } from './parameter-files.ts';
import { sectionOf, type Template } from './template.ts';

/** The file whose values the change set uses: the one that agrees with most of them and contradicts none. */
export function parameterFileOf(
  set: ChangeSet,
  template: string,
  tree: SourceTree,
): ParameterFile | undefined {
  let best: { readonly file: ParameterFile; readonly agreed: number } | undefined;
  for (const file of parameterFilesNear(template, tree)) {
    const stated = [...file.values].filter(([name]) => set.parameters.get(name)?.value !== undefined);
    const agreed = stated.filter(([name, { value }]) =>
      sameValue(set.parameters.get(name)?.value, value),
    ).length;
    if (agreed > 0 && agreed === stated.length && agreed > (best?.agreed ?? 0)) best = { file, agreed };
  }
  return best?.file;
}

function sameValue(inUse: string | undefined, filed: string): boolean {
  return inUse === filed || inUse?.replaceAll(/\s*,\s*/g, ',') === filed.replaceAll(/\s*,\s*/g, ',');
}

/** Values of the after side: as the change set lists them, said to come from the file that states them or from the default. */
export function valuesAfter(
  set: ChangeSet,
  template: Template,
  file: ParameterFile | undefined,
): ReadonlyMap<string, Term> {
  const values = new Map<string, Term>();
  for (const [name, given] of set.parameters) {
    const term = used(name, given, { template, at: file?.values.get(name)?.at });
    if (term !== undefined) values.set(name, term);
  }
  return values;
}

function used(
  name: string,
  given: GivenParameter,
  { template, at }: { readonly template: Template; readonly at?: SourceRange | undefined },
): Term | undefined {
  const place = at ?? placeOf(name, given.value, template);
  if (place === undefined) return undefined;
  const type = textOf(nodeAt(sectionOf(template, 'Parameters').get(name)?.value, 'Type')) ?? '';
  const value = type.startsWith('AWS::SSM::Parameter::Value') ? given.resolved : given.value;
  if (value !== undefined) return known(value, { at: place });
  const reason = given.value === undefined ? 'no-value' : 'external';
  return { kind: 'unknown', reason, refersTo: [], written: `!Ref ${name}`, trail: { at: place } };
}

/** Values before the change: kept ones, those of the file's base version, the base default of changed ones, else the same. */
export function valuesBefore(
  set: ChangeSet,
  template: Template,
  filed: { readonly tree: SourceTree; readonly file: ParameterFile | undefined },
): ReadonlyMap<string, Term> {
  const earlier = filed.file === undefined ? undefined : parameterFile(filed.file.file, filed.tree);
  const causes = new Set([...set.changes.values()].flatMap((change) => [...change.causes]));
  const values = new Map<string, Term>();
  for (const name of sectionOf(template, 'Parameters').keys()) {
    const given = set.parameters.get(name);
    const fromFile: FiledValue | undefined = given?.kept === true ? undefined : earlier?.values.get(name);
    const changed = given?.kept !== true && causes.has(name);
    if (fromFile !== undefined) values.set(name, known(fromFile.value, { at: fromFile.at }));
    else if (given !== undefined && (!changed || defaultOf(name, template) === given.value)) {
      // A changed parameter whose base default is the new value had some other value.
      const before = changed ? { value: undefined, resolved: undefined, kept: false } : given;
      const term = used(name, before, { template });
      if (term !== undefined) values.set(name, term);
    }
  }
  return values;
}

function defaultOf(name: string, template: Template): string | undefined {
  return textOf(nodeAt(sectionOf(template, 'Parameters').get(name)?.value, 'Default'));
}

/** The default if that is the value in use, else the line that declares the parameter. */
function placeOf(name: string, value: string | undefined, template: Template): SourceRange | undefined {
  const declaration = sectionOf(template, 'Parameters').get(name);
  if (declaration === undefined) return undefined;
  const entry = declaration.value.kind === 'map' ? declaration.value.entries.get('Default') : undefined;
  if (entry !== undefined && value !== undefined && textOf(entry.value) === value)
    return rangeOf(template.file, entry);
  return { file: template.file, line: declaration.line, endLine: declaration.line };
}

import { formatKey, formatModulePath } from '../syntax/address.ts';
import { configuredAt, type ConfiguredCall } from './plan-configuration.ts';
import { field, isRecord, termOfData } from './plan-json.ts';
import { shielded } from './plan-tables.ts';
import { MOST_INSTANCES, remembered, unseen, type Search, type Target } from './reference-search.ts';
import type { Step } from './reference-text.ts';

/** What a reference leads to before the rest of its steps is followed. */
export interface Entered {
  readonly targets: readonly Target[];
  readonly rest: readonly Step[];
}

/** `var.name`: the argument of the module call, else the default; a root variable's value is in the plan. */
export function variableTargets([name, ...rest]: readonly Step[], search: Search): Entered {
  if (name?.kind !== 'name') return { targets: [unseen('not-evaluated', search)], rest: [] };
  const targets = remembered(`${search.place.module} var.${name.name}`, search, () =>
    variable(name.name, search),
  );
  return { targets, rest };
}

function variable(name: string, search: Search): readonly Target[] {
  const { tables, place } = search;
  const steps = tables.steps(place.module);
  const last = steps?.at(-1);
  if (steps === undefined || last === undefined) {
    const term = tables.variables.get(name);
    return [term === undefined ? unseen('no-value', search) : { kind: 'settled', term }];
  }
  const call = configuredAt(tables.configuration, steps.slice(0, -1))?.calls.get(last.name);
  const declaration = field(call?.module.variables, name);
  const expression = field(call?.expressions, name);
  if (expression !== undefined) {
    const caller = { module: formatModulePath(steps.slice(0, -1)), key: last.key, forEach: call?.forEach };
    const targets = search.follow(expression, { ...search, place: caller, sameKey: false });
    return targets.map((target) =>
      target.kind === 'settled' ? { ...target, term: shielded(target.term, declaration) } : target,
    );
  }
  if (!isRecord(declaration) || !Object.hasOwn(declaration, 'default')) return [unseen('no-value', search)];
  return [{ kind: 'settled', term: shielded(termOfData(declaration['default']), declaration) }];
}

/** `module.name[key].output`: the expression of the output, in every instance that is meant. */
export function outputTargets([name, ...rest]: readonly Step[], search: Search): Entered {
  const { tables, place } = search;
  const callers = configuredAt(tables.configuration, tables.steps(place.module) ?? []);
  const call = name?.kind === 'name' ? callers?.calls.get(name.name) : undefined;
  if (name?.kind !== 'name' || call === undefined)
    return { targets: [unseen('not-evaluated', search)], rest: [] };
  const [key, ...beyond] = rest;
  const instances = tables.moduleKeys(place.module, name.name).slice(0, MOST_INSTANCES);
  const same = search.sameKey && instances.includes(place.key) ? [place.key] : instances;
  const keys = key?.kind === 'key' ? [key.key] : same.length === 0 ? [undefined] : same;
  const [output, ...path] = key?.kind === 'key' ? beyond : rest;
  const targets = keys.flatMap((each) => {
    const step = `module.${name.name}${formatKey(each)}`;
    const module = place.module === '' ? step : `${place.module}.${step}`;
    return output?.kind === 'name'
      ? moduleOutput(call, { module, output: output.name }, search)
      : [unseen('not-evaluated', search, module)];
  });
  return { targets, rest: path };
}

function moduleOutput(
  call: ConfiguredCall,
  { module, output }: { readonly module: string; readonly output: string },
  search: Search,
): readonly Target[] {
  const declaration = field(call.module.outputs, output);
  if (declaration === undefined) return [unseen('not-evaluated', search, module)];
  const place = { module, key: undefined, forEach: undefined };
  return remembered(`${module} output.${output}`, search, () =>
    search
      .follow(field(declaration, 'expression'), { ...search, place, sameKey: false })
      .map((target) =>
        target.kind === 'settled' ? { ...target, term: shielded(target.term, declaration) } : target,
      ),
  );
}

// Small Terraform configurations at random, the same for the same seed: modules in modules, count, for_each, locals, dynamic blocks,
// documents of every spelling and data sources, over chains of resources that decide who can reach what.

import { chance } from './chance.mjs';
import { detour } from './detours.mjs';
import { CALLER } from './documents.mjs';
import { door, network, service } from './network-parts.mjs';
import { key, queue, role, store, worker } from './policy-parts.mjs';

/** A configuration as its files: `{ 'main.tf': '…', 'modules/network/main.tf': '…' }`. */
export function configurationOf(seed) {
  const random = chance(seed);
  const files = new Map();
  const root = { text: [VERSIONS], tfvars: [] };
  const around = { random, files, root };
  const inNetwork = random.some([
    ['service', service],
    ['door', door],
  ]);
  const others = random.some([
    ['store', store],
    ['queue', queue],
    ['role', role],
    ['key', key],
    ['worker', worker],
  ]);
  const kinds = random.pick(['network', 'others', 'both']);
  if (kinds !== 'others') {
    const { outputs } = place('network', network(random), { ...around, inputs: {} });
    for (const [name, part] of inNetwork) place(name, part(random), { ...around, inputs: outputs });
  }
  if (kinds !== 'network')
    for (const [name, part] of others) place(name, part(random), { ...around, inputs: {} });
  files.set('main.tf', tidy(root.text.join('\n')));
  if (root.tfvars.length > 0) files.set('terraform.tfvars', tidy(root.tfvars.join('\n')));
  return Object.fromEntries([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const VERSIONS = `terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
`;

/** A part stands in the root, or in a module under some others that only hand values on. */
function place(name, part, { random, files, root, inputs }) {
  const depth = random.pick([0, 1, 1, 2, 3, 4]);
  const values = Object.entries(part.inputs).map(([input, value]) => [
    input,
    detour(random, input in inputs ? inputs[input] : given(`${name}_${input}`, value, { random, root })),
  ]);
  if (depth === 0) {
    const own = new Map(values);
    root.text.push(part.text((input) => own.get(input)));
    for (const [file, text] of Object.entries(part.files ?? {})) files.set(file, text);
    return { outputs: part.outputs };
  }
  const names = Object.keys(part.outputs);
  const isBundled = names.length > 0 && random.flip();
  const own = Object.fromEntries(names.map((each) => [each, detour(random, part.outputs[each])]));
  const results = isBundled
    ? { all: `{ ${names.map((each) => `${each} = ${own[each]}`).join(', ')} }` }
    : own;
  const outputs = Object.keys(results);
  files.set(`modules/${name}/main.tf`, tidy(moduleText(part, results)));
  for (const [file, text] of Object.entries(part.files ?? {})) files.set(`modules/${name}/${file}`, text);
  let source = name;
  for (let level = 1; level < depth; level++) {
    const wrapper = `${name}-${level}`;
    files.set(`modules/${wrapper}/main.tf`, tidy(wrapperText(part, source, { random, outputs })));
    source = wrapper;
  }
  const call = random.pick(part.repeatable ? [SINGLE, SINGLE, COUNTED, KEYED] : [SINGLE]);
  // Objects made twice need two names; the stand-in gives nameless ones the same.
  const handed = values.map(([input, value]) => [input, input === 'name' ? call.name(name) : value]);
  root.text.push(callText(name, `./modules/${source}`, handed, call));
  const from = `module.${name}${isBundled ? '.all' : ''}`;
  return { outputs: Object.fromEntries(names.map((output) => [output, `${from}.${output}`])) };
}

/** A value of the root: written in place, a local, a variable with a default, or one with an entry in terraform.tfvars. */
function given(name, value, { random, root }) {
  const way = random.pick(['literal', 'local', 'default', 'tfvars', 'merged']);
  if (way === 'literal') return value;
  if (way === 'local' || way === 'merged') {
    root.text.push(`locals {\n  ${name} = ${way === 'merged' ? `coalesce(null, ${value})` : value}\n}`);
    return `local.${name}`;
  }
  root.text.push(`variable "${name}" {\n  ${way === 'default' ? `default = ${value}` : 'type = any'}\n}`);
  if (way === 'tfvars') root.tfvars.push(`${name} = ${value}`);
  return `var.${name}`;
}

const SINGLE = { arguments: '', key: '', name: (part) => `"${part}"` };
const COUNTED = { arguments: 'count = 2', key: '[0]', name: (part) => `"${part}-\${count.index}"` };
const KEYED = {
  arguments: 'for_each = toset(["blue", "green"])',
  key: '["blue"]',
  name: (part) => `"${part}-\${each.key}"`,
};

function callText(name, source, values, { arguments: repetition }) {
  const lines = values.map(([input, value]) => `${input} = ${value}`);
  return `module "${name}" {\n  source = "${source}"\n  ${repetition}\n  ${lines.join('\n  ')}\n}`;
}

function moduleText(part, results) {
  const variables = Object.keys(part.inputs).map((input) => `variable "${input}" {\n  type = any\n}`);
  const outputs = Object.entries(results).map(
    ([output, value]) => `output "${output}" {\n  value = ${value}\n}`,
  );
  return [...variables, part.text((input) => `var.${input}`), ...outputs].join('\n');
}

function wrapperText(part, source, { random, outputs }) {
  const call = random.pick([SINGLE, { arguments: 'count = 1', key: '[0]' }, KEYED_ONCE]);
  const inputs = Object.keys(part.inputs);
  const variables = inputs.map((input) => `variable "${input}" {\n  type = any\n}`);
  const handed = inputs.map((input) => [input, detour(random, `var.${input}`)]);
  const handedOn = outputs.map(
    (output) => `output "${output}" {\n  value = ${detour(random, `module.inner${call.key}.${output}`)}\n}`,
  );
  return [...variables, callText('inner', `../${source}`, handed, call), ...handedOn].join('\n');
}

const KEYED_ONCE = { arguments: 'for_each = toset(["main"])', key: '["main"]' };

/** One declaration of a data source is enough, wherever several parts of a module want it. */
function tidy(text) {
  let seen = false;
  return `${text
    .split('\n')
    .filter((line) => line.trim() !== CALLER || !(seen || !(seen = true)))
    .filter((line, at, lines) => line.trim() !== '' || lines[at - 1]?.trim() !== '')
    .join('\n')
    .trim()}\n`;
}

// Large inputs for the bench: stories of fixtures/ repeated, every copy under its own module key and with its own ids.
import { closeSync, mkdirSync, openSync, readFileSync, readdirSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';

/** A round of an estate: 49 resource changes, 40 of them no-ops. In every tenth round `loud` takes the place of `call`. */
const ROUND = [
  { story: 'quiet-elastic-ip-for-nat-gateway', call: 'reports' },
  { story: 'quiet-internal-load-balancer-open-group', call: 'stock' },
  { story: 'quiet-tags-everywhere', call: 'press' },
  { story: 'database-made-public', call: 'orders', loud: 'orders_public' },
  { story: 'ssh-opened-to-the-internet', call: 'bastion', loud: 'bastion_open' },
];
const ROUND_CHANGES = 49;
const LOUD_EVERY = 10;

/** Writes `plan.json` with about so many resource changes, and its source in `base/` and `head/`; gives the exact number. */
export function writeEstate(folder, changes) {
  const rounds = Array.from(
    { length: Math.max(1, Math.round(changes / ROUND_CHANGES)) },
    (_, round) => round,
  );
  const calls = ROUND.flatMap(({ story, call, loud }) => {
    if (loud === undefined) return [callOf(story, call, rounds)];
    const isLoud = (round) => round % LOUD_EVERY === 0;
    return [
      settled(
        callOf(
          story,
          call,
          rounds.filter((round) => !isLoud(round)),
        ),
      ),
      callOf(story, loud, rounds.filter(isLoud)),
    ];
  });
  writePlan(path.join(folder, 'plan.json'), calls);
  for (const side of ['base', 'head']) writeSource(path.join(folder, side), calls, side);
  return calls.reduce((sum, { sites, plan }) => sum + sites.length * plan.resource_changes.length, 0);
}

/** A story as a module that is called once per site. */
function callOf(story, name, rounds) {
  const folder = path.join('fixtures', story, 'terraform');
  const plan = JSON.parse(readFileSync(path.join(folder, 'plan.json'), 'utf8'));
  return {
    name,
    plan,
    sites: rounds.map((round) => `site-${round}`),
    base: path.join(folder, 'base'),
    head: path.join(folder, 'head'),
  };
}

/** The same where the change was not made. */
function settled({ plan, ...call }) {
  const resource_changes = plan.resource_changes.map(({ change, ...entry }) => {
    const { before, before_sensitive } = change;
    const same = {
      actions: ['no-op'],
      before,
      after: before,
      after_unknown: {},
      before_sensitive,
      after_sensitive: before_sensitive,
    };
    return { ...entry, change: same };
  });
  return { ...call, plan: { ...plan, resource_changes }, head: call.base };
}

function writePlan(file, calls) {
  const out = openSync(file, 'w');
  const write = (text) => writeSync(out, text);
  write(
    '{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{"root_module":{"child_modules":[',
  );
  writeCopies(write, calls, ({ plan }) => moduleOf(plan.planned_values.root_module.resources));
  write(']}},"resource_changes":[');
  writeCopies(write, calls, ({ plan }) => inModule(plan.resource_changes, { module_address: '{{module}}' }));
  write(
    '],"prior_state":{"format_version":"1.0","terraform_version":"1.11.4","values":{"root_module":{"child_modules":[',
  );
  writeCopies(write, calls, ({ plan }) => moduleOf(plan.prior_state.values.root_module.resources));
  write(`]}}},"configuration":${JSON.stringify(configurationOf(calls))}`);
  write(`,"variables":${JSON.stringify(variablesOf(calls, 'head'))},"complete":true,"errored":false}`);
  closeSync(out);
}

const inModule = (entries, more = {}) =>
  entries
    .map((entry) => JSON.stringify({ ...entry, address: `{{module}}.${entry.address}`, ...more }))
    .join(',');
const moduleOf = (resources) => `{"address":"{{module}}","resources":[${inModule(resources)}]}`;

/** Writes a text once per site of each call. */
function writeCopies(write, calls, textOf) {
  let separator = '';
  for (const [index, call] of calls.entries()) {
    const text = withOwnIds(textOf(call), call.plan);
    for (const [number, site] of call.sites.entries()) {
      const module = String.raw`module.${call.name}[\"${site}\"]`;
      const digits = (index * 0x100000 + number).toString(16).padStart(6, '0');
      write(separator + text.replaceAll('{{module}}', module).replaceAll('{{site}}', digits));
      separator = ',';
    }
  }
}

/** Wherever the id of a deployed object stands, the digits of its site follow. */
function withOwnIds(text, { resource_changes }) {
  const ids = new Set(resource_changes.flatMap(({ change }) => change.before?.id ?? []));
  const words = [...ids]
    .sort((a, b) => b.length - a.length)
    .map((id) => id.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return text.replaceAll(
    new RegExp(String.raw`(?<=["/:])(?:${words.join('|')})(?=["/.\\])`, 'g'),
    '$&{{site}}',
  );
}

function configurationOf(calls) {
  const module_calls = calls.map(({ name, plan }) => {
    const { root_module } = plan.configuration;
    const expressions = Object.keys(root_module.variables ?? {}).map((variable) => [
      variable,
      { references: [`var.${name}_${variable}`] },
    ]);
    return [
      name,
      {
        source: `./${name}`,
        expressions: Object.fromEntries(expressions),
        module: root_module,
        for_each_expression: { references: [`var.${name}_sites`] },
      },
    ];
  });
  const variables = Object.keys(variablesOf(calls, 'head')).map((name) => [name, {}]);
  return {
    root_module: { module_calls: Object.fromEntries(module_calls), variables: Object.fromEntries(variables) },
  };
}

function variablesOf(calls, side) {
  return Object.fromEntries(
    calls.flatMap((call) => [
      [`${call.name}_sites`, { value: call.sites }],
      ...argumentsOf(call[side]).map(([variable, value]) => [`${call.name}_${variable}`, { value }]),
    ]),
  );
}

/** What a story's terraform.tfvars sets; the stories of an estate have texts alone. */
function argumentsOf(folder) {
  if (!readdirSync(folder).includes('terraform.tfvars')) return [];
  return [
    ...readFileSync(path.join(folder, 'terraform.tfvars'), 'utf8').matchAll(/^(\w+)\s*=\s*"(.*)"$/gm),
  ].map(([, name, value]) => [name, value]);
}

function writeSource(folder, calls, side) {
  mkdirSync(folder, { recursive: true });
  for (const call of calls) {
    mkdirSync(path.join(folder, call.name), { recursive: true });
    for (const file of readdirSync(call[side]).filter((each) => each.endsWith('.tf')))
      writeFileSync(path.join(folder, call.name, file), readFileSync(path.join(call[side], file)));
  }
  const main = calls.map((call) => {
    const passed = argumentsOf(call[side]).map(
      ([variable]) => `  ${variable} = var.${call.name}_${variable}\n`,
    );
    return `module "${call.name}" {\n  source   = "./${call.name}"\n  for_each = toset(var.${call.name}_sites)\n${passed.join('')}}\n`;
  });
  const variables = Object.entries(variablesOf(calls, side));
  writeFileSync(path.join(folder, 'main.tf'), main.join('\n'));
  writeFileSync(
    path.join(folder, 'variables.tf'),
    variables.map(([name]) => `variable "${name}" {}\n`).join('\n'),
  );
  writeFileSync(
    path.join(folder, 'terraform.tfvars'),
    variables.map(([name, { value }]) => `${name} = ${JSON.stringify(value)}\n`).join(''),
  );
}

const INSTANCES = 10_000;
const GROUPS = 2_000;
const SUBNETS = 1_000;
const NETWORKS = 20;

/**
 * Writes the plan of one large network: every instance carries two groups, one in ten has a public address. Fifty groups open
 * to the internet, and one network gets its route there.
 */
export function writeNetwork(folder) {
  const { plan } = callOf('ssh-opened-to-the-internet', 'fleet', []);
  const entries = plan.resource_changes;
  const of = (type, index, values) => {
    const entry = entries.find((each) => each.type === type);
    const id = `${entry.change.before.id.replace(/[0-9a-f]{6}$/, '')}${index.toString(16).padStart(6, '0')}`;
    const before = {
      ...entry.change.before,
      id,
      ...('arn' in entry.change.before && {
        arn: entry.change.before.arn.replace(entry.change.before.id, id),
      }),
      ...values,
    };
    const { before_sensitive } = entry.change;
    const change = {
      actions: ['no-op'],
      before,
      after: before,
      after_unknown: {},
      before_sensitive,
      after_sensitive: before_sensitive,
    };
    return { ...entry, address: `${entry.address}[${index}]`, index, change };
  };
  const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));
  const idsOf = (made) => made.map(({ change }) => change.before.id);
  const vpcs = many(NETWORKS, (index) => of('aws_vpc', index, { cidr_block: `10.${index}.0.0/16` }));
  const vpc = idsOf(vpcs);
  const gateways = many(NETWORKS, (index) => of('aws_internet_gateway', index, { vpc_id: vpc[index] }));
  const tables = many(NETWORKS, (index) => of('aws_route_table', index, { vpc_id: vpc[index] }));
  const routes = many(NETWORKS, (index) =>
    of('aws_route', index, { route_table_id: idsOf(tables)[index], gateway_id: idsOf(gateways)[index] }),
  );
  const subnets = many(SUBNETS, (index) =>
    of('aws_subnet', index, {
      vpc_id: vpc[index % NETWORKS],
      cidr_block: `10.${index % NETWORKS}.${Math.floor(index / NETWORKS)}.0/24`,
    }),
  );
  const associations = many(SUBNETS, (index) =>
    of('aws_route_table_association', index, {
      subnet_id: idsOf([subnets[index]])[0],
      route_table_id: idsOf([tables[index % NETWORKS]])[0],
    }),
  );
  const groups = many(GROUPS, (index) =>
    of('aws_security_group', index, { vpc_id: vpc[index % NETWORKS], name: `fleet-${index}` }),
  );
  const group = idsOf(groups);
  const rules = many(GROUPS, (index) =>
    of('aws_vpc_security_group_ingress_rule', index, {
      security_group_id: group[index],
      cidr_ipv4: '10.0.0.0/8',
    }),
  );
  const subnet = idsOf(subnets);
  const instances = many(INSTANCES, (index) =>
    of('aws_instance', index, {
      subnet_id: subnet[index % SUBNETS],
      vpc_security_group_ids: [group[index % GROUPS], group[(index + NETWORKS) % GROUPS]],
      associate_public_ip_address: index % 10 === 0,
    }),
  );
  for (const { change } of rules.filter((_, index) => index % 40 === 0)) {
    change.actions = ['update'];
    change.after = { ...change.before, cidr_ipv4: '0.0.0.0/0' };
  }
  const [{ change: route }] = routes;
  Object.assign(route, {
    actions: ['create'],
    before: null,
    after: { ...route.before, id: undefined },
    after_unknown: { id: true },
    before_sensitive: false,
  });
  const all = [vpcs, gateways, tables, routes, subnets, associations, groups, rules, instances].flat();
  const resources = plan.configuration.root_module.resources.map((block) => ({
    ...block,
    count_expression: { constant_value: 1 },
  }));
  const document = {
    ...plan,
    planned_values: {},
    prior_state: {},
    variables: {},
    resource_changes: all,
    configuration: { root_module: { resources } },
  };
  writeFileSync(path.join(folder, 'plan.json'), JSON.stringify(document));
  return all.length;
}

const TEMPLATE_BYTES = 450_000;

/** Writes both sides of one template of about 450 KB; one resource in 200 lets in everyone. */
export function writeTemplates(folder) {
  const text = readFileSync('fixtures/ssh-opened-to-the-internet/cloudformation/head/template.yml', 'utf8');
  const resources = text.slice(text.indexOf('Resources:\n') + 'Resources:\n'.length);
  const logical = [...resources.matchAll(/^ {2}(\w+):$/gm)].map(([, name]) => name);
  const names = new RegExp(String.raw`(?<=^ {2}|!Ref |!GetAtt |DependsOn: )(?:${logical.join('|')})\b`, 'gm');
  const copies = Math.ceil(TEMPLATE_BYTES / resources.length);
  for (const [file, open] of [
    ['base.yml', '10.0.0.0/8'],
    ['head.yml', '0.0.0.0/0'],
  ]) {
    const copy = (_, index) =>
      resources
        .replaceAll(names, `$&${index}`)
        .replace('!Ref AdminRange', index % 20 === 0 ? open : '10.0.0.0/8');
    writeFileSync(
      path.join(folder, file),
      `AWSTemplateFormatVersion: "2010-09-09"\nResources:\n${Array.from({ length: copies }, copy).join('\n')}`,
    );
  }
  return copies * logical.length;
}

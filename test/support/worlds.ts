import { attributesOf } from '../../src/ingest/cloudformation/attributes.ts';
import { attributesOver } from '../../src/ingest/terraform/plan/term-attributes.ts';
import {
  altered,
  type Attributes,
  type Declaration,
  type PlannedAction,
} from '../../src/model/declaration.ts';
import type { Question, Surroundings, World } from '../../src/model/world.ts';
import { absent, addressOf, termOf, unknown, type Term, type Unknown } from '../../src/model/value.ts';
import { resources } from '../../src/resources/index.ts';
import { buildWorld } from '../../src/world/build.ts';
import { catalogueOf } from '../../src/world/catalogue.ts';
import { indexIdentifiers } from '../../src/world/follow.ts';

/** Plain attributes, in which `ref(…)` and other unknowns may stand anywhere. */
export type Plain = Readonly<Record<string, unknown>>;

const catalogue = catalogueOf(resources);
const nothingSpecial: Surroundings = {
  ownAccounts: new Set(['123456789012']),
  trustedAccounts: new Set(),
  organization: undefined,
  trustedNetworks: [],
  accountAccessBlock: undefined,
};

/** A value known after apply that names another resource: `ref('aws_subnet.public')`, `ref('aws_vpc.main', 'cidr_block')`. */
export function ref(to: string, attribute = 'id'): Unknown {
  return unknown('known-after-apply', { refersTo: [{ to: addressOf(to), attribute }] });
}

/** A value nobody can see, as it is written: `data.terraform_remote_state.network.outputs.subnet`. */
export function unseen(written: string): Unknown {
  return unknown('external', { written });
}

function isUnknown(data: unknown): data is Unknown {
  return (
    typeof data === 'object' &&
    data !== null &&
    'kind' in data &&
    data.kind === 'unknown' &&
    'refersTo' in data
  );
}

/** Plain data as a term, unknowns in it kept. */
export function term(data: unknown): Term {
  if (isUnknown(data)) return data;
  if (Array.isArray(data)) return { kind: 'list', items: data.map(term) };
  if (typeof data === 'object' && data !== null)
    return { kind: 'map', entries: new Map(Object.entries(data).map(([key, item]) => [key, term(item)])) };
  return termOf(data);
}

/** Attributes as the Terraform reader hands them over, dotted paths and list positions included. */
export function terraformAttributes(plain: Plain): Attributes {
  return attributesOver('', {
    member: (name) => (Object.hasOwn(plain, name) ? term(plain[name]) : absent),
    written: (path) => Object.hasOwn(plain, path.split(/[.[]/)[0] ?? ''),
  });
}

/** The same, where the source writes nothing of it. */
export function unwritten(declaration: Declaration): Declaration {
  const { attributes } = declaration;
  return altered(declaration, {
    attributes: attributesOver('', { member: (name) => attributes.term(name), written: () => false }),
  });
}

/** Properties as the CloudFormation reader hands them over. */
export function cloudFormationAttributes(plain: Plain): Attributes {
  return attributesOf({
    names: () => Object.keys(plain),
    property: (name) => (Object.hasOwn(plain, name) ? term(plain[name]) : absent),
    open: undefined,
    trail: undefined,
  });
}

interface Particulars {
  readonly action?: PlannedAction;
  readonly identifiers?: readonly string[];
}

/** `terraform('module.web.aws_instance.bastion["a"]', {…})`: the type is read off the address; known ids come from `id` and `arn`. */
export function terraform(address: string, plain: Plain = {}, particulars: Particulars = {}): Declaration {
  const local = address.replace(/^(module\.[^.[]+(\[[^\]]*\])?\.)*/, '');
  const type = /^(data\.)?\w+/.exec(local)?.[0] ?? '';
  const own = [plain['id'], plain['arn']].filter((each): each is string => typeof each === 'string');
  return {
    iac: 'terraform',
    type,
    address: addressOf(address),
    action: particulars.action ?? 'create',
    attributes: terraformAttributes(plain),
    identifiers: [...own, ...(particulars.identifiers ?? [])],
  };
}

/** `cloudFormation('Bastion', 'AWS::EC2::Instance', {…})`. */
export function cloudFormation(
  logicalId: string,
  type: string,
  plain: Plain = {},
  particulars: Particulars = {},
): Declaration {
  return {
    iac: 'cloudformation',
    type,
    address: addressOf(logicalId),
    action: particulars.action ?? 'create',
    attributes: cloudFormationAttributes(plain),
    identifiers: particulars.identifiers ?? [],
  };
}

/** Terraform resources by address: `{ 'aws_vpc.main': {…} }`. */
export function terraformAll(plain: Readonly<Record<string, Plain>>): readonly Declaration[] {
  return Object.entries(plain).map(([address, attributes]) => terraform(address, attributes));
}

/** CloudFormation resources as a template writes them: `{ Vpc: { Type, Properties } }`. */
export function cloudFormationAll(
  template: Readonly<Record<string, { readonly Type: string; readonly Properties?: Plain }>>,
): readonly Declaration[] {
  return Object.entries(template).map(([id, { Type, Properties }]) => cloudFormation(id, Type, Properties));
}

/** A world of these declarations alone, some of which were different before. */
export function worldOf(
  declarations: readonly Declaration[],
  surroundings: Partial<Surroundings> = {},
  before: readonly Declaration[] = [],
): World {
  const earlier = new Map(before.map((declaration) => [declaration.address, declaration]));
  return buildWorld('after', declarations, {
    catalogue,
    identifiers: indexIdentifiers([declarations]),
    surroundings: { ...nothingSpecial, ...surroundings },
    earlier: (address) => earlier.get(address),
  });
}

/** What a question answers about one resource. */
export function ask<F>(question: Question<F>, world: World, address: string): readonly F[] {
  const subject = world.find(addressOf(address));
  if (subject === undefined) throw new Error(`${address} is not in this world`);
  return question(subject, world);
}

import { matching, oneOf, passes, placeAt } from '../aws/conditions.ts';
import { placesAt, type Place } from '../aws/setting-path.ts';
import { shiftsOf } from '../aws/shifts/index.ts';
import type { Shift, Spelling } from '../aws/shifts/shift.ts';
import type { Declaration } from '../model/declaration.ts';
import { factKey, type Duty } from '../model/fact.ts';
import { proven, refuted, undecided, type Judgement } from '../model/judge.ts';
import type { Resource } from '../model/resource.ts';
import type { Question, World } from '../model/world.ts';
import { known, printable, type Term, type Value } from '../model/value.ts';

/** Which duties does the customer have that AWS would take over? */
export const duties: Question<Duty> = (subject, world) => {
  const [founder] = subject.declarations;
  if (founder === undefined || subject.standIn) return [];
  return shiftsOf(founder.type).flatMap(({ shift, spelling }) =>
    dutyOf({ subject, founder, world }, shift, spelling),
  );
};

interface Asked {
  readonly subject: Resource;
  readonly founder: Declaration;
  readonly world: World;
}

function dutyOf({ subject, founder, world }: Asked, shift: Shift, spelling: Spelling): readonly Duty[] {
  const { when } = spelling;
  if (when !== undefined && passes(placeAt(founder.attributes, when.path).term, when.check) !== true)
    return [];
  const place = spelling.path.startsWith('@')
    ? resolved(spelling.path, founder, world)
    : strongest(placesAt(founder.attributes, spelling.path), spelling, founder);
  const judgement = judged(place, spelling, founder);
  const [move] = shift.moves;
  if (judgement === undefined || move === undefined) return [];
  return [
    {
      kind: 'duty',
      key: factKey('duty', subject.address, shift.id),
      subject: subject.address,
      related: [],
      shift: shift.id,
      layer: move.layer,
      holder: judgement.kind === 'proven' ? move.to : move.from,
      judgement,
    },
  ];
}

function judged(
  { term, path }: Place,
  { theirs, yours }: Spelling,
  { address }: Declaration,
): Judgement | undefined {
  const about = { about: address, path };
  const isYours = passes(term, yours);
  const isTheirs = passes(term, theirs);
  if (isYours === true) return proven(says(term, path), about);
  if (isTheirs === true) return refuted(says(term, path), about);
  if (typeof isYours === 'object')
    return undecided(`\`${nameOf(path)}\` is decided while applying`, about, isYours);
  return undefined;
}

/** Of several elements one that the customer answers for decides. */
function strongest(places: readonly Place[], { path, yours }: Spelling, { attributes }: Declaration): Place {
  return places.find(({ term }) => passes(term, yours) === true) ?? places[0] ?? placeAt(attributes, path);
}

function says(term: Term, path: string): string {
  const name = nameOf(path);
  if (term.kind === 'absent') return `\`${name}\` is not set`;
  return term.kind === 'known' ? `\`${name}\` is \`${printable(term)}\`` : `\`${name}\` is set`;
}
const nameOf = (path: string): string => path.replaceAll(/\[\d+\]/g, '');

function resolved(name: string, declaration: Declaration, world: World): Place {
  if (name === '@package') return packageOf(declaration);
  return name === '@capacity' ? capacityOf(declaration, world) : imageOf(declaration, world);
}

/** How a function is packed; `OS-only` for an archive that brings its own runtime. */
function packageOf({ iac, attributes }: Declaration): Place {
  const isTerraform = iac === 'terraform';
  const type = placeAt(attributes, isTerraform ? 'package_type' : 'PackageType');
  if (type.term.kind === 'unknown' || passes(type.term, oneOf('Image')) === true) return type;
  const runtime = placeAt(attributes, isTerraform ? 'runtime' : 'Runtime');
  if (runtime.term.kind === 'unknown') return { ...type, term: runtime.term };
  const brings = passes(runtime.term, matching(/^provided/)) === true;
  return { ...type, term: known(brings ? 'OS-only' : 'Zip') };
}

/** What an ECS service runs on: its launch type, else its capacity providers, else EC2 or what the cluster says. */
function capacityOf(declaration: Declaration, world: World): Place {
  const { iac, attributes } = declaration;
  const [launchType, strategy, provider] =
    iac === 'terraform'
      ? (['launch_type', 'capacity_provider_strategy', 'capacity_provider'] as const)
      : (['LaunchType', 'CapacityProviderStrategy', 'CapacityProvider'] as const);
  const places = placesAt(attributes, `${strategy}[].${provider}`);
  const [first] = places;
  if (first !== undefined) {
    const kinds = places.map(({ term }) => providerKind(term, world));
    return {
      term: kinds.find((kind) => kind.kind === 'known' && kind.value !== 'FARGATE') ?? kinds[0] ?? first.term,
      path: first.path,
    };
  }
  const own = placeAt(attributes, launchType);
  if (own.term.kind !== 'absent') return own;
  return { term: clusterCapacity(declaration, world), path: own.path };
}

function clusterCapacity({ iac, address, attributes }: Declaration, world: World): Term {
  const isTerraform = iac === 'terraform';
  const argument = isTerraform ? 'cluster' : 'Cluster';
  const [type, path] = isTerraform
    ? ['aws_ecs_cluster_capacity_providers', 'default_capacity_provider_strategy[].capacity_provider']
    : ['AWS::ECS::ClusterCapacityProviderAssociations', 'DefaultCapacityProviderStrategy[].CapacityProvider'];
  const naming = world.naming();
  for (const link of world.follow({ about: address, path: argument, value: attributes.text(argument) })) {
    if (link.kind !== 'resource') continue;
    const cluster = world.declaration(link.address);
    const named = [
      ...(naming?.referringTo(link.address) ?? []),
      ...(naming?.textsFor(link.address) ?? []).flatMap((text) => naming?.stating(text) ?? []),
    ];
    const others = named.map((each) => world.declaration(each)).filter((each) => each?.type === type);
    const places = [...others, cluster].flatMap((each) =>
      each === undefined ? [] : placesAt(each.attributes, path),
    );
    const [first] = places.filter(({ term }) => term.kind !== 'absent');
    if (first !== undefined) return providerKind(first.term, world);
  }
  return known('EC2');
}

/** A provider whose name begins with FARGATE is Fargate; any other is followed to what it provides. */
function providerKind(term: Term, world: World): Term {
  if (term.kind === 'known' && String(term.value).startsWith('FARGATE')) return { ...term, value: 'FARGATE' };
  if (term.kind !== 'known' && term.kind !== 'unknown') return term;
  const value: Value<string> = term.kind === 'known' ? { ...term, value: String(term.value) } : term;
  for (const link of world.follow({ value })) {
    const provider = link.kind === 'resource' ? world.declaration(link.address) : undefined;
    if (provider === undefined) continue;
    const managed = provider.attributes.blocks(
      provider.iac === 'terraform' ? 'managed_instances_provider' : 'ManagedInstancesProvider',
    );
    return known(managed.length > 0 ? 'MANAGED' : 'EC2');
  }
  return term.kind === 'known' ? { ...term, value: 'EC2' } : term;
}

/** Whose image the nodes run: `CUSTOM` by its type, or by a launch template that names one. */
function imageOf({ iac, address, attributes }: Declaration, world: World): Place {
  const isTerraform = iac === 'terraform';
  const type = placeAt(attributes, isTerraform ? 'ami_type' : 'AmiType');
  if (type.term.kind === 'unknown') return type;
  if (type.term.kind === 'known' && type.term.value === 'CUSTOM') return type;
  const ids = isTerraform
    ? ['launch_template.id', 'launch_template.name']
    : ['LaunchTemplate.Id', 'LaunchTemplate.Name'];
  for (const path of ids)
    for (const link of world.follow({ about: address, path, value: attributes.text(path) })) {
      const template = link.kind === 'resource' ? world.declaration(link.address) : undefined;
      const image = template?.attributes.term(isTerraform ? 'image_id' : 'LaunchTemplateData.ImageId');
      if (image !== undefined && passes(image, { kind: 'set' }) === true)
        return { term: known('CUSTOM'), path };
    }
  return { term: known('AWS'), path: type.path };
}

import { verdictOn } from '../aws/protections/evaluate.ts';
import { settingsOn, type SpelledSetting } from '../aws/protections/index.ts';
import type { Attributes, Declaration } from '../model/declaration.ts';
import { factKey, type Protection } from '../model/fact.ts';
import type { Judgement } from '../model/judge.ts';
import type { Question, World } from '../model/world.ts';
import { absent, known, unknown, type Term, type Value } from '../model/value.ts';
import { circumstances } from './account-scope.ts';
import { judgementOf } from './verdicts.ts';
import { entryOf } from '../model/table.ts';

/** Where a database names the group that its parameters come from. */
interface Use {
  readonly through: string;
  readonly group: string;
  /** Undefined where the service has one engine only. */
  readonly engine?: readonly [name: string, version: string];
  /** What the family of the default groups begins with. */
  readonly family?: string;
}

const TERRAFORM_ENGINE = ['engine', 'engine_version'] as const;
const CLOUDFORMATION_ENGINE = ['Engine', 'EngineVersion'] as const;
const USES: Readonly<Record<string, Use>> = {
  aws_db_instance: {
    through: 'parameter_group_name',
    group: 'aws_db_parameter_group',
    engine: TERRAFORM_ENGINE,
  },
  aws_rds_cluster: {
    through: 'db_cluster_parameter_group_name',
    group: 'aws_rds_cluster_parameter_group',
    engine: TERRAFORM_ENGINE,
  },
  aws_docdb_cluster: {
    through: 'db_cluster_parameter_group_name',
    group: 'aws_docdb_cluster_parameter_group',
    family: 'docdb',
  },
  aws_neptune_cluster: {
    through: 'neptune_cluster_parameter_group_name',
    group: 'aws_neptune_cluster_parameter_group',
    family: 'neptune',
  },
  aws_redshift_cluster: { through: 'cluster_parameter_group_name', group: 'aws_redshift_parameter_group' },
  'AWS::RDS::DBInstance': {
    through: 'DBParameterGroupName',
    group: 'AWS::RDS::DBParameterGroup',
    engine: CLOUDFORMATION_ENGINE,
  },
  'AWS::RDS::DBCluster': {
    through: 'DBClusterParameterGroupName',
    group: 'AWS::RDS::DBClusterParameterGroup',
    engine: CLOUDFORMATION_ENGINE,
  },
  'AWS::DocDB::DBCluster': {
    through: 'DBClusterParameterGroupName',
    group: 'AWS::DocDB::DBClusterParameterGroup',
    family: 'docdb',
  },
  'AWS::Neptune::DBCluster': {
    through: 'DBClusterParameterGroupName',
    group: 'AWS::Neptune::DBClusterParameterGroup',
    family: 'neptune',
  },
  'AWS::Redshift::Cluster': {
    through: 'ClusterParameterGroupName',
    group: 'AWS::Redshift::ClusterParameterGroup',
  },
};

/** What does the group of parameters ask for that a database uses? The group itself tells of its own changes. */
export const parameterGroups: Question<Protection> = (
  { address, declarations: [founder], standIn },
  world,
) => {
  const use = founder === undefined || standIn ? undefined : entryOf(USES, founder.type);
  if (founder === undefined || use === undefined) return [];
  const group = groupOf(founder, use, world);
  return settingsOn(use.group).flatMap((spelled) => {
    const judgement = judgedOf(spelled, { founder, use, group, world });
    if (judgement === undefined) return [];
    return [
      {
        kind: 'protection',
        key: factKey('protection', address, `${spelled.setting.id}/${use.through}`),
        subject: address,
        related: group.kind === 'declared' ? [group.declaration.address] : [],
        control: spelled.setting.id,
        judgement,
        guardsOthers: false,
        strength: undefined,
        isBorrowed: true,
      },
    ];
  });
};

type Group =
  | { readonly kind: 'declared'; readonly declaration: Declaration }
  /** One that AWS makes; the family is unknown where the version of the engine is. */
  | { readonly kind: 'default'; readonly family: string | undefined; readonly says: string }
  | { readonly kind: 'elsewhere'; readonly says: string };

function groupOf({ type, address, attributes }: Declaration, use: Use, world: World): Group {
  const named = attributes.text(use.through);
  const isLeftOut =
    named.kind === 'absent' || (named.kind === 'unknown' && attributes.written(use.through) === false);
  if (isLeftOut) {
    const says = `\`${use.through}\` is not set, which means the default group`;
    return { kind: 'default', family: familyOf(attributes, use), says };
  }
  for (const link of world.follow({ about: address, path: use.through, value: named })) {
    const declaration = link.kind === 'resource' ? world.declaration(link.address) : undefined;
    if (declaration?.type === use.group) return { kind: 'declared', declaration };
  }
  const text = named.kind === 'known' ? named.value : '';
  if (text.startsWith('default')) {
    const says = `\`${use.through}\` names the default group`;
    const family = /^default[.:](?:cluster-)?(.+)$/.exec(text)?.[1];
    return { kind: 'default', family: family ?? familyOf(attributes, use), says };
  }
  const service = type.startsWith('AWS::') ? 'this template' : 'this configuration';
  return { kind: 'elsewhere', says: `\`${use.through}\` names a group that is not part of ${service}` };
}

/** `postgres15`, `mysql8.0`: the family of the default group. */
function familyOf(attributes: Attributes, { engine, family }: Use): string | undefined {
  if (engine === undefined) return family;
  const [name, version] = engine.map((path) => textOf(attributes.text(path)));
  if (name === undefined || version === undefined) return undefined;
  const [major = '', minor = ''] = version.split('.');
  const hasShortName = name.includes('postgres') && Number(major) >= 10;
  return hasShortName ? `${name}${major}` : `${name}${major}.${minor}`;
}

const textOf = (value: Value<string>): string | undefined =>
  value.kind === 'known' && value.sensitive !== true ? value.value : undefined;

interface Asked {
  readonly founder: Declaration;
  readonly use: Use;
  readonly group: Group;
  readonly world: World;
}

function judgedOf(spelled: SpelledSetting, asked: Asked): Judgement | undefined {
  const { founder, use, group, world } = asked;
  const surroundings = circumstances(founder.address, world);
  if (group.kind === 'declared') {
    const { attributes, address } = group.declaration;
    const verdict = verdictOn(attributes, spelled.spelling, surroundings);
    return verdict === undefined ? undefined : judgementOf(verdict, address);
  }
  const about = { about: founder.address, path: use.through };
  const doubt = (says: string): Judgement => ({
    kind: 'undecided',
    evidence: [{ says, ...about }],
    lacking: [{ ...about, value: unknown('external', { written: 'the parameters of the group' }) }],
  });
  if (group.kind === 'elsewhere') return doubt(group.says);
  if (group.family === undefined) return doubt(group.says);
  const verdict = verdictOn(onlyFamily(group.family), spelled.spelling, surroundings);
  if (verdict === undefined) return undefined;
  if (verdict.kind === 'unknown') return doubt(group.says);
  const says = `${group.says} (\`${group.family}\`)`;
  return { kind: verdict.kind === 'protected' ? 'proven' : 'refuted', evidence: [{ says, ...about }] };
}

/** A group that sets no parameter. */
function onlyFamily(family: string): Attributes {
  const term = (path: string): Term =>
    /^(?:parameter_?group_?)?family$/i.test(path) ? known(family) : absent;
  return {
    path: '',
    term,
    text: (path) => (term(path).kind === 'known' ? known(family) : absent),
    flag: () => absent,
    count: () => absent,
    texts: () => [],
    document: () => absent,
    blocks: () => [],
    written: () => false,
  };
}

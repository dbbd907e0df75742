// What `aws cloudformation describe-change-set --include-property-values` would answer for two templates of one stack.
//
// It follows the shape of recorded answers: contexts are JSON text whose every leaf is a string, unchanged resources are left out, and what
// only an update can tell (Ref and Fn::GetAtt of new and replaced resources) reads KNOWN_AFTER_APPLY. Names and ids are derived from logical ids.
import { createHash } from 'node:crypto';
import { isMap, isSeq, parseDocument } from 'yaml';

const ACCOUNT = '123456789012';
const REGION = 'eu-west-1';
const UNKNOWN = '{{changeSet:KNOWN_AFTER_APPLY}}';
const NO_VALUE = Symbol('AWS::NoValue');

/** Properties that cannot change in place, for the types that stories replace; `*` is every property. */
const RECREATES = {
  'AWS::EC2::SecurityGroup': ['GroupDescription', 'GroupName', 'VpcId'],
  'AWS::EC2::SecurityGroupIngress': ['*'],
  'AWS::ElasticLoadBalancingV2::Listener': ['LoadBalancerArn'],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ['Name', 'Scheme', 'Type'],
  'AWS::RDS::DBInstance': ['DBInstanceIdentifier', 'Engine', 'StorageEncrypted'],
};
const ID_PREFIXES = {
  'AWS::EC2::Instance': 'i',
  'AWS::EC2::InternetGateway': 'igw',
  'AWS::EC2::NetworkAcl': 'acl',
  'AWS::EC2::RouteTable': 'rtb',
  'AWS::EC2::SecurityGroup': 'sg',
  'AWS::EC2::SecurityGroupIngress': 'sgr',
  'AWS::EC2::Subnet': 'subnet',
  'AWS::EC2::VPC': 'vpc',
  'AWS::EC2::VPCEndpoint': 'vpce',
};
/** Types whose Ref is an ARN. */
const KNOWN_BY_ARN = [
  'AWS::ElasticLoadBalancingV2::Listener',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ElasticLoadBalancingV2::TargetGroup',
  'AWS::SNS::Topic',
];
const NAMING =
  /^(?:BucketName|DBInstanceIdentifier|FunctionName|Name|QueueName|RoleName|TopicName|TrailName)$/;

/** The change set of an update of `stack` from one template to the other, with the parameters' defaults. */
export function changeSetOf({ stack, base, head }) {
  const [before, after] = [sideOf(stack, base), sideOf(stack, head)];
  const renewed = new Set([...after.resources.keys()].filter((id) => !before.resources.has(id)));
  let changes;
  // A replacement makes references to the resource unknown, which may replace what refers to it.
  for (let known = -1; known !== renewed.size;) {
    known = renewed.size;
    changes = changesBetween(before, { ...after, renewed });
    for (const { ResourceChange: change } of changes)
      if (change.Replacement === 'True') renewed.add(change.LogicalResourceId);
  }
  const parameters = Object.entries(after.parameters).map(([ParameterKey, ParameterValue]) => ({
    ParameterKey,
    ParameterValue,
  }));
  return {
    ChangeSetName: 'pull-request',
    ChangeSetId: `arn:aws:cloudformation:${REGION}:${ACCOUNT}:changeSet/pull-request/${uuid(`${stack}/change-set`)}`,
    StackId: `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${stack}/${uuid(stack)}`,
    StackName: stack,
    Parameters: parameters.length === 0 ? null : parameters,
    CreationTime: '2026-11-02T09:14:07.512000+00:00',
    ExecutionStatus: 'AVAILABLE',
    Status: 'CREATE_COMPLETE',
    StatusReason: null,
    NotificationARNs: [],
    RollbackConfiguration: {},
    Capabilities: ['CAPABILITY_NAMED_IAM'],
    Tags: null,
    Changes: changes,
    IncludeNestedStacks: false,
  };
}

function changesBetween(before, after) {
  const ids = [...new Set([...before.resources.keys(), ...after.resources.keys()])].toSorted();
  return ids.flatMap((id) => {
    const [old, now] = [contextOf(before, id), contextOf(after, id)];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    const ResourceType = (after.resources.get(id) ?? before.resources.get(id)).Type;
    const named = { LogicalResourceId: id, PhysicalResourceId: refOf(before, id), ResourceType };
    if (old === undefined) {
      const change = { Action: 'Add', LogicalResourceId: id, ResourceType, Scope: [], Details: [] };
      return [{ Type: 'Resource', ResourceChange: { ...change, AfterContext: JSON.stringify(now) } }];
    }
    const BeforeContext = JSON.stringify(old);
    if (now === undefined) {
      const PolicyAction = before.resources.get(id).DeletionPolicy ?? 'Delete';
      const change = { PolicyAction, Action: 'Remove', ...named, Scope: [], Details: [] };
      return [{ Type: 'Resource', ResourceChange: { ...change, BeforeContext } }];
    }
    const Details = detailsOf(ResourceType, { before, after, id, old, now });
    const Replacement = Details.some(({ Target }) => Target.RequiresRecreation === 'Always')
      ? 'True'
      : 'False';
    const change = { Action: 'Modify', ...named, Replacement, Scope: ['Properties'], Details };
    return [
      {
        Type: 'Resource',
        ResourceChange: { ...change, BeforeContext, AfterContext: JSON.stringify(now) },
      },
    ];
  });
}

function detailsOf(type, { before, after, id, old, now }) {
  return differences(old.Properties, now.Properties, '/Properties').flatMap(({ path, from, to }) => {
    const Name = path.split('/')[2];
    const recreates = RECREATES[type] ?? [];
    const always = recreates.includes('*') || recreates.includes(Name);
    const AttributeChangeType = from === undefined ? 'Add' : to === undefined ? 'Remove' : 'Modify';
    const Target = {
      Attribute: 'Properties',
      Name,
      RequiresRecreation: always ? 'Always' : 'Never',
      Path: path,
      ...(from === undefined ? {} : { BeforeValue: from }),
      ...(to === undefined ? {} : { AfterValue: to }),
      AttributeChangeType,
    };
    const [was, is] = [before, after].map((side) => side.resources.get(id).Properties?.[Name]);
    const direct = { Target, Evaluation: 'Static', ChangeSource: 'DirectModification' };
    if (JSON.stringify(was) !== JSON.stringify(is)) return [direct];
    const cause = causeOf(is, after);
    return cause === undefined ? [direct] : [{ Target, Evaluation: 'Static', ...cause }];
  });
}

/** What makes a property change that is written the same on both sides. */
function causeOf(written, after) {
  const names = [...JSON.stringify(written ?? '').matchAll(/"Ref":"(\w+)"/g)].map((match) => match[1]);
  const [parameter] = names.filter((name) => name in after.parameters);
  if (parameter !== undefined) return { ChangeSource: 'ParameterReference', CausingEntity: parameter };
  const [resource] = names.filter((name) => after.renewed.has(name));
  return resource === undefined ? undefined : { ChangeSource: 'ResourceReference', CausingEntity: resource };
}

/** Differing leaves by JSON pointer. A policy is one leaf, as it is in recorded answers. */
function differences(old, now, path) {
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const branches = [old, now].every((value) => typeof value === 'object' && value !== null);
  if (!branches || /(?:Policy|PolicyDocument)$/.test(path)) {
    return [{ path, from: leaf(old), to: leaf(now) }];
  }
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return keys.flatMap((key) => differences(old[key], now[key], `${path}/${key}`));
}

const leaf = (value) => (typeof value === 'object' ? JSON.stringify(value) : value);

function sideOf(stack, text) {
  const template = plain(parseDocument(text, { logLevel: 'error' }).contents);
  const parameters = Object.fromEntries(
    Object.entries(template.Parameters ?? {}).map(([name, { Default }]) => [name, Default]),
  );
  const side = { stack, parameters, conditions: template.Conditions ?? {}, renewed: new Set() };
  const resources = Object.entries(template.Resources).filter(
    ([, { Condition }]) => Condition === undefined || holds({ Condition }, side),
  );
  return { ...side, resources: new Map(resources) };
}

/** A YAML node as plain data, with short intrinsic functions in their long form and every scalar as text. */
function plain(node) {
  const value = isMap(node)
    ? Object.fromEntries(node.items.map((pair) => [String(pair.key.value), plain(pair.value)]))
    : isSeq(node)
      ? node.items.map(plain)
      : (node.source ?? String(node.value));
  if (!node.tag?.startsWith('!')) return value;
  const name = node.tag.slice(1);
  if (name === 'GetAtt') return { 'Fn::GetAtt': value.split(/\.(.*)/, 2) };
  return { [name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`]: value };
}

function contextOf(side, id) {
  const resource = side.resources.get(id);
  if (resource === undefined) return undefined;
  const { Type: _, Condition: __, DependsOn: ___, ...body } = resource;
  return evaluate(body, side);
}

function evaluate(value, side) {
  if (Array.isArray(value))
    return value.map((item) => evaluate(item, side)).filter((item) => item !== NO_VALUE);
  if (typeof value !== 'object') return value;
  const [name, argument] = Object.entries(value)[0] ?? [];
  switch (name) {
    case 'Ref':
      return refOf(side, argument);
    case 'Fn::GetAtt':
      return attributeOf(side, argument);
    case 'Fn::Sub':
      return joined(
        argument
          .split(/(\$\{[^}]+\})/)
          .map((part) => (part.startsWith('${') ? named(part.slice(2, -1), side) : part)),
      );
    case 'Fn::Join':
      return joined(
        evaluate(argument[1], side).flatMap((part, index) => (index === 0 ? [part] : [argument[0], part])),
      );
    case 'Fn::If':
      return evaluate(holds({ Condition: argument[0] }, side) ? argument[1] : argument[2], side);
    default: {
      const members = Object.entries(value).map(([key, member]) => [key, evaluate(member, side)]);
      return Object.fromEntries(members.filter(([, member]) => member !== NO_VALUE));
    }
  }
}
const joined = (parts) => (parts.includes(UNKNOWN) ? UNKNOWN : parts.join(''));
const named = (name, side) =>
  name.includes('.') && !name.includes('::') ? attributeOf(side, name.split(/\.(.*)/, 2)) : refOf(side, name);

function holds(condition, side) {
  const [[name, argument]] = Object.entries(condition);
  switch (name) {
    case 'Condition':
      return holds(side.conditions[argument], side);
    case 'Fn::Equals':
      return evaluate(argument[0], side) === evaluate(argument[1], side);
    case 'Fn::Not':
      return !holds(argument[0], side);
    case 'Fn::And':
      return argument.every((each) => holds(each, side));
    case 'Fn::Or':
      return argument.some((each) => holds(each, side));
    default:
      throw new Error(`the condition ${name} is not evaluated here`);
  }
}

function refOf(side, name) {
  const pseudo = {
    'AWS::AccountId': ACCOUNT,
    'AWS::NoValue': NO_VALUE,
    'AWS::Partition': 'aws',
    'AWS::Region': REGION,
    'AWS::StackName': side.stack,
    'AWS::URLSuffix': 'amazonaws.com',
  };
  if (name in pseudo) return pseudo[name];
  if (name in side.parameters) return side.parameters[name];
  const resource = side.resources.get(name);
  if (resource === undefined || side.renewed.has(name)) return UNKNOWN;
  const { Type } = resource;
  if (KNOWN_BY_ARN.includes(Type)) return arnOf(side, name);
  if (Type === 'AWS::SQS::Queue')
    return `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${nameOf(side, name)}`;
  return Type in ID_PREFIXES
    ? `${ID_PREFIXES[Type]}-0${hash(`${side.stack}/${name}`).slice(0, 16)}`
    : nameOf(side, name);
}

function attributeOf(side, [id, attribute]) {
  if (side.renewed.has(id) || !side.resources.has(id)) return UNKNOWN;
  if (attribute.endsWith('Arn')) return arnOf(side, id);
  if (attribute.endsWith('Id')) return refOf(side, id);
  const stated = side.resources.get(id).Properties?.[attribute];
  return stated === undefined ? UNKNOWN : evaluate(stated, side);
}

function nameOf(side, id) {
  const [, stated] =
    Object.entries(side.resources.get(id).Properties ?? {}).find(([key]) => NAMING.test(key)) ?? [];
  return stated === undefined
    ? `${side.stack}-${id}-${hash(`${side.stack}/${id}`).slice(0, 12).toUpperCase()}`
    : evaluate(stated, side);
}

function arnOf(side, id) {
  const { Type } = side.resources.get(id);
  const [, service, kind] = Type.toLowerCase().split('::');
  const name = nameOf(side, id);
  if (Type === 'AWS::S3::Bucket') return `arn:aws:s3:::${name}`;
  if (service === 'iam') return `arn:aws:iam::${ACCOUNT}:${kind}/${name}`;
  if (service === 'sqs' || service === 'sns') return `arn:aws:${service}:${REGION}:${ACCOUNT}:${name}`;
  if (service === 'kms') return `arn:aws:kms:${REGION}:${ACCOUNT}:key/${uuid(name)}`;
  if (service === 'elasticloadbalancingv2')
    return `arn:aws:elasticloadbalancing:${REGION}:${ACCOUNT}:${kind}/app/${name}/${hash(name).slice(0, 16)}`;
  return `arn:aws:${service}:${REGION}:${ACCOUNT}:${kind}:${name}`;
}

function hash(text) {
  return createHash('sha256').update(text).digest('hex');
}
function uuid(text) {
  return hash(text).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

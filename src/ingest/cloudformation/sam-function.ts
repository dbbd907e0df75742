import { entriesOf, listAt, mapAt, nodeAt, scalarAt, textOf, type Span, type TemplateNode } from './node.ts';
import {
  attributeOf,
  generatedBlock,
  passedOn,
  refTo,
  spanOf,
  wordsOf,
  type ServerlessResource,
} from './sam-build.ts';
import { generatedRole } from './sam-role.ts';
import type { ResourceBlock } from './unit.ts';

const LEFT_OUT = wordsOf(`
  Events Policies AssumeRolePolicyDocument PermissionsBoundary RolePath FunctionUrlConfig Role
  AutoPublishAlias AutoPublishAliasAllProperties AutoPublishCodeSha256 DeploymentPreference
  Connectors EventInvokeConfig ProvisionedConcurrencyConfig VersionDescription PropagateTags
  InlineCode ImageUri Tracing DeadLetterQueue Tags CodeUri
`);

/** A SAM function: the function itself, its role and its URL. Events are left to the caller. */
export function expandFunction(resource: ServerlessResource): readonly ResourceBlock[] {
  const { block, properties } = resource;
  const head: Span = { line: block.entry.line, endLine: block.entry.line };
  const role = nodeAt(properties, 'Role');
  const tracing = nodeAt(properties, 'Tracing');
  const own = passedOn(
    properties,
    Object.fromEntries(LEFT_OUT.map((name) => [name, undefined])),
    mapAt(
      {
        Code: codeOf(properties),
        Role: role ?? attributeOf(`${block.id}Role`, 'Arn', head),
        TracingConfig: tracing === undefined ? undefined : mapAt({ Mode: tracing }, tracing),
        DeadLetterConfig: deadLetter(nodeAt(properties, 'DeadLetterQueue')),
        Tags: tagList(nodeAt(properties, 'Tags')),
      },
      properties,
    ),
  );
  const blocks = [generatedBlock(block, { id: block.id, type: 'AWS::Lambda::Function', properties: own })];
  if (role === undefined) {
    const traced =
      tracing !== undefined && textOf(tracing) !== 'Disabled' && textOf(tracing) !== 'PassThrough';
    const always = ['AWSLambdaBasicExecutionRole'];
    if (nodeAt(properties, 'VpcConfig') !== undefined) always.push('AWSLambdaVPCAccessExecutionRole');
    if (traced) always.push('AWSXRayDaemonWriteAccess');
    blocks.push(generatedRole(resource, 'lambda.amazonaws.com', always));
  }
  return [...blocks, ...urlOf(resource)];
}

function codeOf(properties: TemplateNode): TemplateNode | undefined {
  const inline = nodeAt(properties, 'InlineCode');
  const image = nodeAt(properties, 'ImageUri');
  if (inline !== undefined) return mapAt({ ZipFile: inline }, inline);
  if (image !== undefined) return mapAt({ ImageUri: image }, image);
  const uri = nodeAt(properties, 'CodeUri');
  const parts = /^s3:\/\/([^/]+)\/(.+)$/.exec(textOf(uri) ?? '');
  if (uri === undefined || parts === null) return uri;
  return mapAt({ S3Bucket: scalarAt(parts[1] ?? '', uri), S3Key: scalarAt(parts[2] ?? '', uri) }, uri);
}

function deadLetter(queue: TemplateNode | undefined): TemplateNode | undefined {
  return queue === undefined ? undefined : mapAt({ TargetArn: nodeAt(queue, 'TargetArn') }, queue);
}

/** SAM writes tags as a map. */
export function tagList(tags: TemplateNode | undefined): TemplateNode | undefined {
  if (tags?.kind !== 'map') return tags;
  const items = [...entriesOf(tags).values()].map((entry) =>
    mapAt({ Key: scalarAt(entry.name, entry), Value: entry.value }, entry),
  );
  return listAt(items, tags);
}

/** `FunctionUrlConfig`; without authentication SAM adds the two permissions that let everyone in. */
function urlOf({ block, properties }: ServerlessResource): readonly ResourceBlock[] {
  const config = nodeAt(properties, 'FunctionUrlConfig');
  if (config?.kind !== 'map') return [];
  const span = spanOf(properties, 'FunctionUrlConfig', block.entry);
  const auth = spanOf(config, 'AuthType', span);
  const url = passedOn(
    { ...config, line: span.line, endLine: span.endLine },
    {},
    mapAt({ TargetFunctionArn: refTo(block.id, auth) }, span),
  );
  const blocks = [generatedBlock(block, { id: `${block.id}Url`, type: 'AWS::Lambda::Url', properties: url })];
  const chosen = nodeAt(config, 'AuthType');
  if (textOf(chosen) === 'AWS_IAM') return blocks;
  const at = block.run.surroundings.template.file;
  const evaluated = chosen === undefined ? undefined : block.run.evaluate(chosen, { file: at, ...auth });
  if (evaluated?.kind === 'known' && evaluated.value !== 'NONE') return blocks;
  const permission = (id: string, members: Readonly<Record<string, TemplateNode>>): ResourceBlock =>
    generatedBlock(block, {
      id,
      type: 'AWS::Lambda::Permission',
      properties: mapAt(
        { FunctionName: refTo(block.id, auth), Principal: scalarAt('*', auth), ...members },
        auth,
      ),
    });
  return [
    ...blocks,
    permission(`${block.id}UrlPublicPermissions`, {
      Action: scalarAt('lambda:InvokeFunctionUrl', auth),
      FunctionUrlAuthType: chosen ?? scalarAt('NONE', auth),
    }),
    permission(`${block.id}URLInvokeAllowPublicAccess`, {
      Action: scalarAt('lambda:InvokeFunction', auth),
      InvokedViaFunctionUrl: scalarAt(true, auth),
    }),
  ];
}

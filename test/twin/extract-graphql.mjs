// Cuts github-schema.graphql out of GitHub's GraphQL schema: the types Demarc and the twin speak, whole but for fields that
// lead to other types, and without prose. Run it after updating @octokit/graphql-schema:
//   node test/twin/extract-graphql.mjs && npx prettier --write test/twin/github-schema.graphql
import { readFileSync, writeFileSync } from 'node:fs';
import { Kind, parse, print, visit } from 'graphql';

const kept = new Set(
  `
    Query Mutation Repository PullRequest Actor User Bot GitObject Blob PageInfo IssueComment
    IssueCommentConnection PullRequestReviewThread PullRequestReviewThreadConnection
    PullRequestReviewComment PullRequestReviewCommentConnection Minimizable ReportedContentClassifiers
    MinimizeCommentInput MinimizeCommentPayload UnminimizeCommentInput UnminimizeCommentPayload
    ResolveReviewThreadInput ResolveReviewThreadPayload UnresolveReviewThreadInput
    UnresolveReviewThreadPayload
  `
    .trim()
    .split(/\s+/),
);
const scalars = new Set([
  'ID',
  'String',
  'Int',
  'Float',
  'Boolean',
  'BigInt',
  'DateTime',
  'URI',
  'GitObjectID',
  'HTML',
]);

function nameOf(type) {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

const isKnown = (type) => kept.has(nameOf(type)) || scalars.has(nameOf(type));
const source = new URL('../../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url);
const schema = visit(parse(readFileSync(source, 'utf8'), { noLocation: true }), {
  Document: {
    leave: (node) => ({
      ...node,
      definitions: node.definitions.filter(
        ({ kind, name }) =>
          kind !== Kind.DIRECTIVE_DEFINITION &&
          (kept.has(name?.value) || (kind === Kind.SCALAR_TYPE_DEFINITION && scalars.has(name.value))),
      ),
    }),
  },
  ObjectTypeDefinition: (node) => ({ ...node, interfaces: node.interfaces.filter(isKnown) }),
  InterfaceTypeDefinition: (node) => ({ ...node, interfaces: node.interfaces.filter(isKnown) }),
  FieldDefinition: (node) =>
    isKnown(node.type) ? { ...node, arguments: node.arguments.filter(({ type }) => isKnown(type)) } : null,
  Directive: () => null,
  StringValue: (node, key) => (key === 'description' ? null : undefined),
});
const text = `# An extract of GitHub's GraphQL schema; see NOTICE.md.\n${print(schema)}\n`;
writeFileSync(new URL('github-schema.graphql', import.meta.url), text);
process.stdout.write(`${schema.definitions.length} types, ${Math.round(text.length / 1024)} kB\n`);

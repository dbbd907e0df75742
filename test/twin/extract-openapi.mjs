// Cuts github-openapi.json out of GitHub's REST description: the operations Demarc and the twin speak, with every
// schema they refer to and without prose. Run it where the package @octokit/openapi is unpacked:
//   node test/twin/extract-openapi.mjs <package>/generated/api.github.com.json
import { readFileSync, writeFileSync } from 'node:fs';

const operations = [
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies',
  'GET /repos/{owner}/{repo}/pulls/comments/{comment_id}',
  'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}',
  'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'GET /repos/{owner}/{repo}/commits/{ref}',
  'POST /repos/{owner}/{repo}/check-runs',
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations',
];
const prose = new Set(['description', 'summary', 'example', 'examples', 'externalDocs', 'tags', 'title']);

/** Copies a node without prose; names of properties are kept even where they spell a prose keyword. */
function bare(node, isNames = false) {
  if (Array.isArray(node)) return node.map((item) => bare(item));
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node).filter(
    ([name]) => isNames || (!prose.has(name) && !name.startsWith('x-')),
  );
  return Object.fromEntries(entries.map(([name, value]) => [name, bare(value, isSetOfNames(name, isNames))]));
}

function isSetOfNames(name, isNames) {
  return isNames === false && (name === 'properties' || name === 'schemas');
}

function referencesIn(node, found = new Set()) {
  if (Array.isArray(node)) for (const item of node) referencesIn(item, found);
  else if (node !== null && typeof node === 'object')
    for (const [name, value] of Object.entries(node))
      if (name === '$ref' && typeof value === 'string') found.add(value);
      else referencesIn(value, found);
  return found;
}

const [source] = process.argv.slice(2);
if (source === undefined)
  throw new Error('Name the description: node extract-openapi.mjs api.github.com.json');
const whole = JSON.parse(readFileSync(source, 'utf8'));
const extract = { openapi: whole.openapi, info: { version: whole.info.version }, paths: {}, components: {} };
for (const operation of operations) {
  const [method, path] = operation.split(' ');
  const found = whole.paths[path]?.[method.toLowerCase()];
  if (found === undefined) throw new Error(`GitHub no longer describes ${operation}`);
  const { operationId, parameters, requestBody, responses } = bare(found);
  for (const response of Object.values(responses)) delete response.headers;
  (extract.paths[path] ??= {})[method.toLowerCase()] = { operationId, parameters, requestBody, responses };
}

const pending = [...referencesIn(extract.paths)];
while (pending.length > 0) {
  const [, , kind, name] = pending.pop().split('/');
  if (extract.components[kind]?.[name] !== undefined) continue;
  const component = bare(whole.components[kind][name]);
  delete component.headers;
  (extract.components[kind] ??= {})[name] = component;
  pending.push(...referencesIn(component));
}
const json = JSON.stringify(extract);
writeFileSync(new URL('github-openapi.json', import.meta.url), `${json}\n`);
process.stdout.write(`${operations.length} operations, ${Math.round(json.length / 1024)} kB\n`);

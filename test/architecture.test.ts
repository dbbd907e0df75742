import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', 'src');
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
const importsOf = (file: string): readonly string[] =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, specifier]) => specifier ?? '',
  );
/** `ingest/terraform/read.ts` belongs to `ingest`; files at the top belong to themselves. */
const layerOf = (file: string): string => file.split(path.sep)[0] ?? file;

/** Who may import whom; stages never import one another. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  aws: ['model'],
  resources: ['model', 'aws'],
  rules: ['model', 'aws'],
  ingest: ['model', 'aws'],
  world: ['model', 'aws'],
  facts: ['model', 'aws'],
  diff: ['model', 'aws'],
  classify: ['model', 'aws'],
  suggest: ['model', 'aws'],
  review: ['model', 'aws'],
  publish: ['model', 'aws'],
  twin: ['model'],
  'inputs.ts': [],
  'nearest.ts': [],
  config: ['model', 'aws', 'nearest.ts'],
  'config.ts': ['model', 'config'],
};

test.each(files.filter((file) => layerOf(file) in ALLOWED))('%s stays behind its fence', (file) => {
  const outside = importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => layerOf(path.relative(root, path.join(root, path.dirname(file), specifier))))
    .filter((layer) => layer !== layerOf(file) && !(ALLOWED[layerOf(file)] ?? []).includes(layer));
  expect(outside).toEqual([]);
});

/** Packages and abilities that only some places may use. */
const FENCED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^@actions\/core$/, ['main.ts', 'publish/annotations.ts', 'publish/outputs.ts']],
  [/^@actions\/github\b|^@octokit\/rest$/, ['main.ts', 'publish/github.ts']],
  [/^@cdktf\/hcl2json$/, ['ingest/terraform/syntax/expression-worker.ts']],
  [
    /^yaml$/,
    [
      'ingest/cloudformation/template.ts',
      'ingest/terraform/evaluation/json-document.ts',
      'config/document.ts',
    ],
  ],
  [/^node:fs$/, ['main.ts', 'act.ts', 'command-line/', 'ingest/files.ts', 'twin/', 'demo.ts']],
  [/^node:child_process$/, ['ingest/git.ts', 'ingest/show-plan.ts', 'twin/', 'demo.ts']],
];

test.each(FENCED)('%s is imported only where it belongs', (pattern, places) => {
  const importers = files.filter((file) => importsOf(file).some((specifier) => pattern.test(specifier)));
  expect(
    importers.filter(
      (file) => !places.some((place) => file === place || (place.endsWith('/') && file.startsWith(place))),
    ),
  ).toEqual([]);
});

test('the environment is read at the entries only', () => {
  const readers = files.filter((file) => /process\.env/.test(readFileSync(path.join(root, file), 'utf8')));
  expect(
    readers.filter((file) => !['main.ts', 'cli.ts', 'demo.ts'].includes(file) && !file.startsWith('twin/')),
  ).toEqual([]);
});

test.each(['resources', 'rules', 'facts'])('every file of %s is in its index', (folder) => {
  const index = importsOf(path.join(folder, 'index.ts')).map((specifier) => specifier.replace('./', ''));
  const catalogued = readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .filter((name) =>
      /^export const \w+(?:: [^=]+)? = (?:define\w+|\w+)[<(]|: Question</m.test(
        readFileSync(path.join(root, folder, name), 'utf8'),
      ),
    );
  expect(
    catalogued.filter((name) => !index.includes(name)),
    `add the missing import to src/${folder}/index.ts`,
  ).toEqual([]);
});

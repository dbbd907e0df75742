// Builds dist/ from src/: tsc, then ncc for the action and for the command line. Same sources, same bytes.
// `node .ci/build.mjs [OUT]` builds into another folder, so that a check can compare.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const out = process.argv[2] ?? 'dist';
const bin = (name) => path.join('node_modules', '.bin', name);
const run = (command, args) => execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

rmSync('lib', { recursive: true, force: true });
run(bin('tsc'), []);
rmSync(out, { recursive: true, force: true });
for (const [entry, name] of [
  ['main', 'action'],
  ['cli', 'cli'],
]) {
  const folder = path.join(out, name);
  mkdirSync(folder, { recursive: true });
  // -a bundles what `new URL(…, import.meta.url)` points to: the expression worker and its WebAssembly.
  run(bin('ncc'), ['build', `lib/${entry}.js`, '-a', '-q', '--no-cache', '-o', folder]);
}
if (existsSync('fixtures/demo')) cpSync('fixtures/demo', path.join(out, 'cli', 'demo'), { recursive: true });
writeFileSync(path.join(out, 'licenses.txt'), licences());

/** The licence texts of everything that is bundled; ncc's own list misses what only the worker uses. */
function licences() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const shipped = Object.keys(packages)
    .filter((name) => name !== '' && packages[name].dev !== true)
    .sort();
  return shipped
    .map((folder) => {
      const { name, version, license, repository } = JSON.parse(
        readFileSync(path.join(folder, 'package.json'), 'utf8'),
      );
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      const source = typeof repository === 'string' ? repository : (repository?.url ?? '');
      const text = file === undefined ? '' : `\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}`;
      return `${name} ${version} (${license})\n${source}${text}\n`;
    })
    .join('\n--------\n\n');
}

// Rebuilds dist/ elsewhere and compares it with the committed one, byte for byte.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const fresh = mkdtempSync('.dist-');
try {
  execFileSync(process.execPath, ['.ci/build.mjs', fresh], { stdio: 'inherit' });
  const files = (folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .sort();
  const [built, committed] = [files(fresh), files('dist')];
  const different = [...new Set([...built, ...committed])].filter(
    (file) =>
      !built.includes(file) ||
      !committed.includes(file) ||
      !readFileSync(path.join(fresh, file)).equals(readFileSync(path.join('dist', file))),
  );
  if (different.length > 0) {
    console.error(
      `dist/ is not what src/ builds: ${different.join(', ')}. Run npm run build and commit dist/.`,
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

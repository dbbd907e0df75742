import type { Term } from '../../model/value.ts';
import type { SourceTree } from '../files.ts';
import type { Body } from './attributes.ts';

/**
 * The file in the repository that a nested stack is made from: a path beside the parent before packaging, the asset that
 * CDK names in the metadata, else the longest end of the S3 URL that exists beside the parent or at the root.
 */
export function locateTemplate(body: Body, parent: string, tree: SourceTree): string | undefined {
  const folder = parent.includes('/') ? parent.slice(0, parent.lastIndexOf('/')) : '';
  const asset = assetOf(body.property('@Metadata'));
  const url = tailOf(body.property('TemplateURL'));
  const named = [asset, url === undefined ? undefined : url.replace(/^file:\/\//, '')].filter(
    (path) => path !== undefined,
  );
  for (const path of named) {
    const plain = path.replace(/^https?:\/\/[^/]+\//, '').replace(/[?#].*$/, '');
    const steps = plain.split('/').filter((step) => step !== '');
    // Ends of the path, longest first; a repository rarely holds a template deeper than this.
    const ends = Array.from({ length: Math.min(steps.length, 8) }, (_, index) =>
      steps.slice(Math.max(0, steps.length - 8) + index),
    );
    const isUrl = plain !== path;
    const candidates = isUrl || asset === path ? ends : [steps, ...ends];
    for (const candidate of candidates) {
      for (const root of [folder, '']) {
        const file = normal([...(root === '' ? [] : root.split('/')), ...candidate]);
        if (file !== undefined && file !== parent && tree.read(file) !== undefined) return file;
      }
    }
  }
  return undefined;
}

function assetOf(metadata: Term): string | undefined {
  const asset = metadata.kind === 'map' ? metadata.entries.get('aws:asset:path') : undefined;
  return asset?.kind === 'known' ? String(asset.value) : undefined;
}

/** The end of the URL that is known: the bucket and prefix often are parameters. */
function tailOf(url: Term): string | undefined {
  if (url.kind === 'known') return String(url.value);
  const last = url.kind === 'unknown' ? url.parts?.at(-1) : undefined;
  return typeof last === 'string' ? last : undefined;
}

function normal(steps: readonly string[]): string | undefined {
  const path: string[] = [];
  for (const step of steps) {
    if (step === '.' || step === '') continue;
    if (step !== '..') path.push(step);
    else if (path.pop() === undefined) return undefined;
  }
  return path.length === 0 ? undefined : path.join('/');
}

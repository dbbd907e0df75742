import { isDeepStrictEqual } from 'node:util';
import type { Gap } from '../../model/declaration.ts';
import type { SourceTree } from '../files.ts';
import type { ConfiguredModule } from './plan/plan-configuration.ts';
import { field } from './plan/plan-json.ts';
import { declaredIn, literalOf } from './root.ts';

/** More are counted and not named. */
const MOST_NAMED = 3;

interface Folders {
  readonly head: SourceTree;
  readonly base: SourceTree | undefined;
  readonly folder: string;
}

/**
 * What the pull request adds or rewrites in the root folder and the plan knows nothing of: it was made from other source than this.
 * Only literals are compared, and only with a plan that still says what the base says.
 */
export function staleGaps(
  module: ConfiguredModule | undefined,
  { head, base, folder }: Folders,
): readonly Gap[] {
  if (module === undefined || base === undefined || module.blocks.size + module.calls.size === 0) return [];
  // OpenTofu prefers `.tofu` files, and Terraform does not read them.
  if (head.files(folder).some((file) => file.endsWith('.tofu'))) return [];
  const [now, then] = [declaredIn(head, folder), declaredIn(base, folder)];
  const strange = [...now].flatMap(([name, body]) => {
    const call = name.startsWith('module.') ? module.calls.get(name.slice('module.'.length)) : undefined;
    const planned = call ?? module.blocks.get(name);
    const former = then.get(name);
    if (planned === undefined) return former === undefined ? [name] : [];
    const isLeft = [...body.attributes].some(([argument, attribute]) => {
      const stated = field(field(planned.expressions, argument), 'constant_value');
      const [is, was] = [literalOf(attribute), literalOf(former?.attributes.get(argument))];
      if (stated === undefined || is === undefined || was === undefined) return false;
      return isDeepStrictEqual(was, stated) && !isDeepStrictEqual(is, stated);
    });
    return isLeft ? [name] : [];
  });
  if (strange.length === 0) return [];
  const more = strange.length > MOST_NAMED ? ` and ${strange.length - MOST_NAMED} more` : '';
  const why = `the plan was made from other source than this pull request's, and does not have its ${strange.slice(0, MOST_NAMED).join(', ')}${more}: plan again`;
  return [{ kind: 'partial-plan', why }];
}

import type { Fence, Grant, Opening, Pattern, Permissions } from '../../model/fact.ts';
import { sampleAction } from './actions.ts';
import { withoutKind } from './permissions.ts';
import { withoutStandIns } from './symbols.ts';

function textOf({ pattern, except }: Pattern): string {
  return withoutStandIns(except.length === 0 ? pattern : `${pattern} except ${except.join(', ')}`);
}

/** A grant as the opening of a subject for its own principal, with the call that passes now. */
export function openingOf(grant: Grant, { subject, aspect, bearer }: Permissions): Opening {
  const [action] = grant.actions;
  const [resource] = grant.resources;
  return {
    audience: 'own',
    parties: [],
    capability: {
      kind: 'calls',
      actions: grant.actions.map(textOf),
      resources: aspect === 'trust' ? ['own'] : grant.resources.map(textOf),
    },
    authentication: 'strong',
    certainty: 'certain',
    lacking: [],
    witness:
      aspect === 'sign-in'
        ? null
        : {
            kind: 'request',
            caller:
              aspect === 'trust'
                ? textOf(withoutKind(resource ?? ANY))
                : (bearer?.says.replaceAll('`', '') ?? subject),
            action: exampleOf(action ?? ANY),
            resource: aspect === 'trust' ? subject : textOf(resource ?? ANY),
            conditions: grant.fences.map(shownFence),
          },
    evidence: grant.conferred === undefined ? [grant.step] : [grant.conferred, grant.step],
  };
}
function shownFence({ spelled, operator, values, isShared }: Fence): string {
  if (isShared) return `${spelled} = <the expected value>`;
  const isPlain = /^(?:string|arn|bool|numeric|date)(?:equals|like)?$/.test(operator);
  return `${spelled} ${isPlain ? '=' : operator} ${values.join(' or ')}`;
}
const ANY: Pattern = { pattern: '*', except: [] };

/** One call that the pattern lets through. */
function exampleOf(action: Pattern): string {
  if (action.pattern !== '*') return sampleAction(action.pattern);
  return action.except.length === 0 ? 'iam:CreateUser' : textOf(action);
}

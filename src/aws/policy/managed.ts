import type { Grant } from '../../model/fact.ts';
import { MANAGED_GRANTS } from './managed-grants.ts';
import { entryOf } from '../../model/table.ts';

type Granting = Omit<Grant, 'step'>;

/** What decides a finding of what the policy of that ARN grants, at least; undefined where AWS does not manage it. */
export function awsManagedGrants(arn: string): readonly Granting[] | undefined {
  const name = /^arn:[\w-]+:iam::aws:policy\/(?:[\w+=,.@-]+\/)*([\w+=,.@-]{1,128})$/.exec(arn)?.[1];
  if (name === undefined) return undefined;
  const written = entryOf(MANAGED_GRANTS, name) ?? '';
  if (written === '') return [];
  const [head = '', rest = ''] = written.split(' | ');
  const exceptions = head.startsWith('not ') ? head.slice(4).split(' ') : [];
  const words = (exceptions.length === 0 ? head : rest).split(' ').filter((word) => word !== '');
  const plain = words.filter((word) => !word.includes('>'));
  return [
    ...(exceptions.length === 0 ? [] : [granting([{ pattern: '*', except: exceptions }])]),
    ...(plain.length === 0 ? [] : [granting(plain.map((pattern) => ({ pattern, except: [] })))]),
    ...words.filter((word) => word.includes('>')).map(passing),
  ];
}

function granting(actions: Grant['actions'], fences: Grant['fences'] = []): Granting {
  return { actions, resources: [{ pattern: '*', except: [] }], fences };
}

/** `iam:PassRole>lambda.amazonaws.com,ec2.amazonaws.com`. */
function passing(word: string): Granting {
  const [pattern = '', services = ''] = word.split('>');
  const values = services.split(',').toSorted();
  return granting(
    [{ pattern, except: [] }],
    [
      {
        key: 'iam:passedtoservice',
        spelled: 'iam:PassedToService',
        isShared: false,
        operator: values.some((value) => value.includes('*')) ? 'stringlike' : 'stringequals',
        values,
      },
    ],
  );
}

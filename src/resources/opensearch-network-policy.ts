import { isTrue, undecided } from '../model/judge.ts';
import { known, printable, termAt, type Term, type Value } from '../model/value.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Reader, StatedTerm } from '../model/stated.ts';
import { applicationDoor, routeAt } from './application-door.ts';

/** A list of rules; each opens collections or their dashboards to the internet or to named VPC endpoints. */
function routesOf(type: Value<string>, policy: StatedTerm): readonly DoorRoute[] {
  const { term } = policy;
  if (type.kind === 'known' && type.value !== 'network') return [];
  if (term.kind === 'unknown')
    return [
      routeAt(policy, 'any collection', {
        open: undecided('what the network policy opens is not known yet', policy, term),
        authentication: 'strong',
      }),
    ];
  const rules = term.kind === 'list' ? term.items : [term];
  return rules.flatMap((rule, index) => routesOfRule(rule, { ...policy, path: `${policy.path}[${index}]` }));
}

function routesOfRule(rule: Term, { about, path }: StatedTerm): readonly DoorRoute[] {
  const flag = { about, path: `${path}.AllowFromPublic`, value: flagOf(termAt(rule, ['AllowFromPublic'])) };
  const open = isTrue(flag, {
    yes: 'the network policy lets everyone on the internet in',
    no: 'the network policy lets named VPC endpoints in',
  });
  return listOf(termAt(rule, ['Rules'])).flatMap((entry) =>
    listOf(termAt(entry, ['Resource'])).map((resource) =>
      routeAt(flag, `${textOf(termAt(entry, ['ResourceType']))} ${textOf(resource)}`, {
        open,
        authentication: 'strong',
      }),
    ),
  );
}

const listOf = (term: Term): readonly Term[] =>
  term.kind === 'list' ? term.items : term.kind === 'absent' ? [] : [term];
const textOf = (term: Term): string => {
  const value = term.kind === 'known' || term.kind === 'unknown' ? term : known('');
  return printable(value).replace(/^collection\//, '');
};
function flagOf(term: Term): Value<boolean> {
  if (term.kind === 'unknown') return term;
  return known(
    term.kind === 'known' && String(term.value) === 'true',
    term.kind === 'known' ? term.trail : undefined,
  );
}

const read = (r: Reader, type: string, policy: string) => routesOf(r.text(type).value, r.document(policy));

/** A network policy of OpenSearch Serverless; whoever it lets in must still sign requests. */
export const opensearchNetworkPolicy = applicationDoor({
  kind: 'opensearch-network-policy',
  service: 'opensearch-serverless',
  endpointClass: 'management',
  parts: [
    { declaredBy: 'aws_opensearchserverless_security_policy', routes: (r) => read(r, 'type', 'policy') },
    { declaredBy: 'AWS::OpenSearchServerless::SecurityPolicy', routes: (r) => read(r, 'Type', 'Policy') },
  ],
});

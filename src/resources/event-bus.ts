import { eventPermissionPolicy } from '../aws/policy/synthesise.ts';
import type { Reader, StatedTerm } from '../model/stated.ts';
import { known, type Term } from '../model/value.ts';
import { grantAt, policyCarrier } from './policy-carrier.ts';

function permissionOf(reader: Reader): readonly StatedTerm[] {
  const [condition] = reader.blocks('condition');
  const term = eventPermissionPolicy({
    action: reader.text('action').value,
    principal: reader.text('principal').value,
    condition:
      condition === undefined
        ? undefined
        : {
            key: condition.text('key').value,
            type: condition.text('type').value,
            value: condition.text('value').value,
          },
  });
  return [grantAt(reader.text('principal'), term)];
}

/** A statement of its own, or a principal with at most one condition. */
function statementOf(reader: Reader): readonly StatedTerm[] {
  const statement = reader.document('Statement');
  if (statement.term.kind !== 'absent') return [{ ...statement, term: around(statement.term) }];
  const [condition] = reader.blocks('Condition');
  const term = eventPermissionPolicy({
    action: reader.text('Action').value,
    principal: reader.text('Principal').value,
    condition:
      condition === undefined
        ? undefined
        : {
            key: condition.text('Key').value,
            type: condition.text('Type').value,
            value: condition.text('Value').value,
          },
  });
  return [grantAt(reader.text('Principal'), term)];
}

function around(statement: Term): Term {
  const entries = [['Version', known('2012-10-17')] as const, ['Statement', statement] as const];
  return { kind: 'map', entries: new Map<string, Term>(entries) };
}

/** An event bus; permissions are added one by one, and without a bus named they open the default one. */
export const eventBus = policyCarrier({
  kind: 'event-bus',
  service: 'eventbridge',
  iam: 'events',
  addsUp: 'resource',
  parts: [
    { declaredBy: 'aws_cloudwatch_event_bus' },
    {
      declaredBy: 'aws_cloudwatch_event_bus_policy',
      owner: 'event_bus_name',
      policy: 'policy',
    },
    {
      declaredBy: 'aws_cloudwatch_event_permission',
      owner: 'event_bus_name',
      grants: permissionOf,
    },
    { declaredBy: 'AWS::Events::EventBus', policy: 'Policy' },
    {
      declaredBy: 'AWS::Events::EventBusPolicy',
      owner: 'EventBusName',
      grants: statementOf,
      called: 'the bus policy',
    },
  ],
});

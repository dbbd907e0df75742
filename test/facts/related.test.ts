import { expect, test } from 'vitest';
import { networkReach } from '../../src/facts/network/network-reach.ts';
import { policyAccess } from '../../src/facts/policy-access.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Question } from '../../src/model/world.ts';
import { bastion, declared, network } from '../support/networks.ts';
import { ask, cloudFormationAll, cloudFormation, ref, worldOf, type Plain } from '../support/worlds.ts';

function related(question: Question<Fact>, declarations: readonly Declaration[], address: string) {
  return ask(question, worldOf(declarations), address)
    .filter(({ kind }) => kind === 'exposure')
    .flatMap((fact) => fact.related);
}

const everyone = (port: number): Plain => ({
  security_group_id: ref('aws_security_group.bastion'),
  ip_protocol: 'tcp',
  from_port: port,
  to_port: port,
  cidr_ipv4: '0.0.0.0/0',
});

test('every rule that opens a host is named, although one of them is proof enough', () => {
  const rules = {
    'aws_vpc_security_group_ingress_rule.ssh': everyone(22),
    'aws_vpc_security_group_ingress_rule.all': { ...everyone(0), to_port: 65_535 },
    'aws_vpc_security_group_ingress_rule.office': { ...everyone(22), cidr_ipv4: '203.0.113.0/24' },
  };
  const named = related(networkReach, declared(network, bastion([]), rules), 'aws_instance.bastion');
  expect(named.filter((address) => address.includes('ingress_rule'))).toEqual([
    'aws_vpc_security_group_ingress_rule.all',
    'aws_vpc_security_group_ingress_rule.ssh',
  ]);
});

const invoke: Plain = { Action: 'lambda:InvokeFunction', Principal: '*' };
const orders = cloudFormation('Orders', 'AWS::Lambda::Function', {}, { identifiers: ['orders'] });

test('what is opened through an alias names the function', () => {
  const declarations = cloudFormationAll({
    Live: { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: ref('Orders', 'Ref'), Name: 'live' } },
    Everyone: {
      Type: 'AWS::Lambda::Permission',
      Properties: { ...invoke, FunctionName: ref('Live', 'Ref') },
    },
  });
  expect(related(policyAccess, [orders, ...declarations], 'Live')).toEqual(['Everyone', 'Orders']);
});

test.each(['orders:live', 'arn:aws:lambda:eu-west-1:123456789012:function:orders:live'])(
  'so does a permission for %s, which is declared elsewhere',
  (name) => {
    const [permission] = cloudFormationAll({
      Everyone: { Type: 'AWS::Lambda::Permission', Properties: { ...invoke, FunctionName: name } },
    });
    const named = { ...orders, identifiers: [...orders.identifiers, name.replace(/:live$/, '')] };
    expect(related(policyAccess, permission === undefined ? [] : [named, permission], 'Everyone')).toEqual([
      'Orders',
    ]);
  },
);

import { describe, expect, test } from 'vitest';
import { riskOfCalls, riskOfOpening } from '../../../src/aws/policy/risk.ts';
import { addressOf, unknown } from '../../../src/model/value.ts';
import { openingsOf } from '../../../src/aws/policy/openings.ts';
import { allow, deny, openings, policy, policyContext } from './support.ts';

const brief = (found: ReturnType<typeof openings>) =>
  found.map(({ audience, parties, capability, authentication, certainty }) => ({
    who: parties.length > 0 ? `${audience} ${parties.join(' ')}` : audience,
    can:
      capability.kind === 'calls'
        ? `${capability.actions.join(' ')} on ${capability.resources.join(' ')}`
        : '',
    how: `${certainty}, ${authentication}`,
  }));

describe('what an opening says', () => {
  test('a public statement is one opening with a witness and its principal as first step', () => {
    expect(openings(policy(allow('*', 's3:GetObject', { Sid: 'PublicRead' })))).toEqual([
      {
        audience: 'anonymous',
        parties: [],
        capability: { kind: 'calls', actions: ['s3:GetObject'], resources: ['own/*'] },
        authentication: 'none',
        certainty: 'certain',
        lacking: [],
        witness: {
          kind: 'request',
          caller: 'an unsigned caller on the internet',
          action: 's3:GetObject',
          resource: 'own/anything',
          conditions: [],
        },
        evidence: [
          {
            says: 'statement `PublicRead` lets anyone on the internet call `s3:GetObject`',
            about: 'aws_s3_bucket_policy.invoices',
            path: 'policy.Statement[0].Principal',
            trail: undefined,
          },
        ],
      },
    ]);
  });

  test.each([
    { action: 's3:*', resource: 'arn:aws:s3:::invoices', shown: 's3:DeleteBucket on own' },
    { action: 's3:Get*', resource: 'arn:aws:s3:::invoices', shown: 's3:GetBucketAcl on own' },
    { action: 's3:Get*', resource: '*', shown: 's3:GetObject on own/anything' },
  ])('$action on $resource is shown by a call that exists', ({ action, resource, shown }) => {
    const [found] = openings(policy(allow('*', action, { Resource: resource })));
    const request = found?.witness?.kind === 'request' ? found.witness : undefined;
    expect(`${request?.action} on ${request?.resource}`).toBe(shown);
  });

  test.each([
    { arn: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com', sub: 'repo:*' },
    { arn: 'arn:aws:iam::123456789012:provider/known-by-a-number-alone', sub: 'repo:*' },
    { arn: 'arn:aws:iam::123456789012:provider/known-by-a-number-alone', sub: 'repo:acme/*' },
    { arn: 'arn:aws:iam::123456789012:oidc-provider/sign-in.acme.example', sub: 'repo:*' },
  ])('tokens of GitHub for $sub from $arn', ({ arn, sub }) => {
    const found = openings(
      policy(
        allow({ Federated: arn }, 'sts:AssumeRoleWithWebIdentity', {
          Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': sub } },
        }),
      ),
    );
    const isOpen = sub === 'repo:*' && !arn.includes('acme');
    expect(found.map(({ audience }) => audience)).toEqual(isOpen ? ['any-idp'] : []);
  });

  test('a principal nobody can see may be everyone, services of AWS included', () => {
    const others = deny({ Condition: { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } } });
    const found = openings(policy(allow({ AWS: '__unknown__' }), others));
    expect(found.map(({ audience, certainty }) => `${audience} ${certainty}`)).toEqual([
      'any-service possible',
    ]);
  });

  test('actions on the other kind of resource let nobody in', () => {
    expect(openings(policy(allow('*', 's3:GetObject', { Resource: 'arn:aws:s3:::invoices' })))).toEqual([]);
    expect(openings(policy(allow('*', 's3:ListBucket')))).toEqual([]);
  });

  test('a wide condition that should say whose request it is comes first', () => {
    const [found] = openings(
      policy(allow('*', 's3:GetObject', { Condition: { StringLike: { 'aws:SourceVpc': 'vpc-*' } } })),
    );
    expect(found?.evidence[0]?.path).toBe('policy.Statement[0].Condition.StringLike.aws:SourceVpc');
    expect(found?.witness).toMatchObject({ conditions: ['aws:SourceVpc = vpc-stranger'] });
  });

  test('a Deny that does not stop the request is a step of its own', () => {
    const [found] = openings(
      policy(allow('*'), deny({ Condition: { Bool: { 'aws:SecureTransport': 'false' } } })),
    );
    expect(found?.evidence.map(({ path }) => path)).toEqual([
      'policy.Statement[0].Principal',
      'policy.Statement[1]',
    ]);
    expect(found?.witness).toMatchObject({ conditions: ['aws:SecureTransport = true'] });
  });

  test('a possible opening names the value that is missing', () => {
    const [found] = openings(policy(allow({ AWS: '__unknown__' })));
    expect(found?.certainty).toBe('possible');
    expect(found?.lacking).toMatchObject([
      {
        about: 'aws_s3_bucket_policy.invoices',
        path: 'policy.Statement[0].Principal.AWS',
        value: { written: 'var.unknown' },
      },
    ]);
  });

  test('a document nobody can see may let anyone do anything', () => {
    const found = openingsOf(unknown('no-value', { written: 'var.policy_json' }), policyContext());
    expect(brief(found)).toEqual([{ who: 'anonymous', can: 's3:* on own own/*', how: 'possible, none' }]);
    expect(found[0]?.lacking).toMatchObject([{ path: 'policy', value: { written: 'var.policy_json' } }]);
  });
});

describe('who can do what', () => {
  test.each([
    {
      name: 'parties with the same calls share an opening, over statements',
      document: policy(
        allow({ AWS: '444455556666' }),
        allow({ AWS: 'arn:aws:iam::777788889999:role/Auditor' }),
      ),
      found: [
        {
          who: 'named 444455556666 arn:aws:iam::777788889999:role/Auditor',
          can: 's3:GetObject on own/*',
          how: 'certain, none',
        },
      ],
    },
    {
      name: 'rectangles are not blended: nobody may write what is only readable',
      document: policy(
        allow('*', 's3:GetObject', { Resource: 'arn:aws:s3:::invoices/public/*' }),
        allow('*', 's3:PutObject', { Resource: 'arn:aws:s3:::invoices/inbox/*' }),
      ),
      found: [
        { who: 'anonymous', can: 's3:GetObject on own/public/*', how: 'certain, none' },
        { who: 'anonymous', can: 's3:PutObject on own/inbox/*', how: 'certain, none' },
      ],
    },
    {
      name: 'what everybody can do is not repeated for a named account',
      document: policy(allow('*'), allow({ AWS: '444455556666' }, ['s3:GetObject', 's3:PutObject'])),
      found: [
        { who: 'anonymous', can: 's3:GetObject on own/*', how: 'certain, none' },
        { who: 'named 444455556666', can: 's3:PutObject on own/*', how: 'certain, none' },
      ],
    },
    {
      name: 'what a Deny takes away is left out',
      document: policy(allow('*', 's3:*'), deny({ Action: ['s3:Put*', 's3:Delete*'] })),
      found: [{ who: 'anonymous', can: 's3:* except s3:Delete*, s3:Put* on own/*', how: 'certain, none' }],
    },
    {
      name: 'NotAction is everything of the service but the listed',
      document: policy({ Effect: 'Allow', Principal: '*', NotAction: 's3:DeleteBucket', Resource: '*' }),
      found: [{ who: 'anonymous', can: 's3:* except s3:DeleteBucket on own own/*', how: 'certain, none' }],
    },
    {
      name: 'an external id or a referer is weak',
      document: policy(
        allow('*', 's3:GetObject', {
          Condition: { StringLike: { 'aws:Referer': 'https://shop.example/*' } },
        }),
      ),
      found: [{ who: 'anonymous', can: 's3:GetObject on own/*', how: 'certain, weak' }],
    },
    {
      name: 'an unknown Deny leaves what it may take away possible',
      document: policy(allow('*'), deny({ Action: '__unknown__' })),
      found: [{ who: 'anonymous', can: 's3:GetObject on own/*', how: 'possible, none' }],
    },
    {
      name: 'an unknown action beside a known one leaves the known one certain',
      document: policy(allow('*', ['s3:GetObject', '__unknown__'])),
      found: [
        { who: 'anonymous', can: 's3:GetObject on own/*', how: 'certain, none' },
        { who: 'anonymous', can: 's3:* except s3:GetObject on own/*', how: 'possible, none' },
      ],
    },
    {
      name: 'a source account that is somebody else is a named party',
      document: policy(
        allow({ Service: 's3.amazonaws.com' }, 's3:PutObject', {
          Condition: { StringEquals: { 'aws:SourceAccount': '444455556666' } },
        }),
      ),
      found: [{ who: 'named 444455556666', can: 's3:PutObject on own/*', how: 'certain, none' }],
    },
    {
      name: 'AWS accounts that deliver load balancer logs are nobody outside',
      document: policy(allow({ AWS: 'arn:aws:iam::127311923021:root' }, 's3:PutObject')),
      found: [],
    },
  ])('$name', ({ document, found }) => {
    expect(brief(openings(document))).toEqual(found);
  });

  test('the own organisation is an audience of its own', () => {
    const document = policy(
      allow('*', 's3:GetObject', {
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abc123example' } },
      }),
    );
    expect(brief(openings(document, { organization: 'o-abc123example' }))).toMatchObject([
      { who: 'organization o-abc123example' },
    ]);
    expect(brief(openings(document))).toMatchObject([{ who: 'named o-abc123example' }]);
  });

  test('trusted accounts and networks count as inside', () => {
    expect(
      openings(policy(allow({ AWS: '444455556666' })), { trustedAccounts: new Set(['444455556666']) }),
    ).toEqual([]);
    const fromAnywhere = policy(
      allow('*', 's3:GetObject', { Condition: { IpAddress: { 'aws:SourceIp': '8.0.0.0/6' } } }),
    );
    expect(openings(fromAnywhere)).toHaveLength(1);
    expect(openings(fromAnywhere, { networks: ['8.0.0.0/6'] })).toEqual([]);
  });

  test('without any own account every account that is named is foreign', () => {
    expect(brief(openings(policy(allow({ AWS: '123456789012' })), { ownAccounts: new Set() }))).toEqual([
      { who: 'named 123456789012', can: 's3:GetObject on own/*', how: 'certain, none' },
    ]);
  });

  test('dates count against the given time only', () => {
    const document = policy(
      allow('*', 's3:GetObject', {
        Condition: { DateLessThan: { 'aws:CurrentTime': '2020-01-01T00:00:00Z' } },
      }),
    );
    expect(openings(document)).toHaveLength(1);
    expect(openings(document, { now: '2026-01-01T00:00:00Z' })).toEqual([]);
  });
});

describe('spellings of the same thing', () => {
  const written = brief(openings(policy(allow('*', 's3:GetObject'))));
  test.each([
    { name: 'a reference to the ARN', resource: '__ref:aws_s3_bucket.invoices.arn__/*' },
    {
      name: 'an ARN around a reference to the name',
      resource: 'arn:aws:s3:::__ref:aws_s3_bucket.invoices.id__/*',
    },
  ])('$name of the own bucket compares equal', ({ resource }) => {
    expect(brief(openings(policy(allow('*', 's3:GetObject', { Resource: resource }))))).toEqual(written);
  });

  test('a document as JSON text reads like one as a tree', () => {
    expect(brief(openings(JSON.stringify(policy(allow('*')))))).toEqual(written);
  });

  test('nothing written in a document passes for the resource itself', () => {
    const [found] = brief(openings(policy(allow('*', 's3:GetObject', { Resource: 'own/*' }))));
    expect(found?.can).toBe('s3:GetObject on text:own/*');
  });
});

const guarded = (condition: object) => openings(policy(allow('*', 's3:GetObject', { Condition: condition })));

describe('references', () => {
  test.each([
    { name: 'a VPC', condition: { StringEquals: { 'aws:SourceVpc': '__ref:module.net.aws_vpc.main.id__' } } },
    {
      name: 'a VPC endpoint',
      condition: { StringEquals: { 'aws:SourceVpce': '__ref:data.aws_vpc_endpoint.s3.id__' } },
    },
    {
      name: 'an own role',
      condition: { ArnEquals: { 'aws:PrincipalArn': '__ref:aws_iam_role.reader.arn__' } },
    },
    {
      name: 'the own account',
      condition: {
        StringEquals: { 'aws:PrincipalAccount': '__ref:data.aws_caller_identity.current.account_id__' },
      },
    },
    { name: 'an own address', condition: { IpAddress: { 'aws:SourceIp': '__ref:aws_eip.nat.public_ip__' } } },
    {
      name: 'an own unique id with a free session',
      condition: { StringLike: { 'aws:userid': '__ref:aws_iam_role.reader.unique_id__:*' } },
    },
    {
      name: 'a private range',
      condition: { IpAddress: { 'aws:SourceIp': '__ref:aws_vpc.main.cidr_block__' } },
    },
  ])('$name pins as well as a literal', ({ condition }) => {
    expect(guarded(condition)).toEqual([]);
  });

  test('own roles are no outsiders, whatever the account number turns out to be', () => {
    expect(openings(policy(allow({ AWS: '__ref:aws_iam_role.reader.arn__' })))).toEqual([]);
    expect(
      openings(
        policy(allow({ AWS: 'arn:aws:iam::__ref:data.aws_caller_identity.current.account_id__:root' })),
      ),
    ).toEqual([]);
  });

  test('a role of a known foreign account is named although its name is not known', () => {
    const found = openings(
      policy(allow({ AWS: 'arn:aws:iam::444455556666:role/__ref:random_pet.name.result__' })),
    );
    expect(brief(found)).toEqual([
      { who: 'named 444455556666', can: 's3:GetObject on own/*', how: 'possible, none' },
    ]);
  });

  test('what comes from elsewhere stays unknown', () => {
    const [found] = guarded({
      StringEquals: { 'aws:SourceVpc': '__ref:data.aws_ssm_parameter.vpc.value__' },
    });
    expect(found?.certainty).toBe('possible');
  });
});

describe('other services', () => {
  test('unsigned callers reach a function through its URL alone', () => {
    const invoke = policy({
      Effect: 'Allow',
      Principal: '*',
      Action: 'lambda:InvokeFunction',
      Resource: '*',
    });
    expect(brief(openings(invoke, { service: 'lambda' }))).toMatchObject([{ who: 'any-aws' }]);
    const url = policy({
      Effect: 'Allow',
      Principal: '*',
      Action: 'lambda:InvokeFunctionUrl',
      Resource: '*',
      Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } },
    });
    expect(brief(openings(url, { service: 'lambda' }))).toMatchObject([{ who: 'anonymous' }]);
    expect(
      openings(url, { service: 'lambda', facts: new Map([['lambda:FunctionUrlAuthType', 'AWS_IAM']]) }),
    ).toEqual([]);
  });

  test('a policy of an unlisted service keeps its resources as written', () => {
    const document = policy({ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'glue:Get*', Resource: '*' });
    expect(
      brief(openings(document, { service: 'glue', subject: addressOf('aws_glue_resource_policy.catalog') })),
    ).toEqual([{ who: 'any-aws', can: 'glue:Get* on *', how: 'certain, none' }]);
  });
});

describe('how bad it is', () => {
  test.each([
    ['s3', ['s3:GetObject'], 'anonymous', 'critical'],
    ['s3', ['s3:ListBucket'], 'anonymous', 'medium'],
    ['s3', ['s3:*'], 'any-service', 'medium'],
    ['sqs', ['sqs:SendMessage'], 'anonymous', 'high'],
    ['secretsmanager', ['secretsmanager:GetSecretValue'], 'any-aws', 'critical'],
    ['secretsmanager', ['secretsmanager:GetSecretValue'], 'named', 'medium'],
    ['events', ['events:PutEvents'], 'named', 'low'],
    ['bedrock', ['bedrock:GetThing'], 'any-aws', 'critical'],
    ['bedrock', ['bedrock:ListThings'], 'any-aws', 'medium'],
    ['kms', ['kms:* except kms:Decrypt'], 'any-aws', 'critical'],
    ['s3', [], 'anonymous', 'none'],
  ] as const)('%s %j for %s is %s', (service, actions, audience, risk) => {
    expect(riskOfCalls(service, actions, audience)).toBe(risk);
  });

  test.each([
    { principal: 'cloudfront.amazonaws.com', service: 's3', action: 's3:GetObject', risk: 'high' },
    { principal: 'cloudtrail.amazonaws.com', service: 's3', action: 's3:PutObject', risk: 'medium' },
    { principal: 's3.amazonaws.com', service: 'lambda', action: 'lambda:InvokeFunction', risk: 'high' },
    { principal: 'sns.amazonaws.com', service: 'sqs', action: 'sqs:SendMessage', risk: 'medium' },
    { principal: 'es.amazonaws.com', service: 'logs', action: 'logs:PutLogEvents', risk: 'low' },
  ])('$principal steered at $service: $risk', ({ principal, service, action, risk }) => {
    const [found] = openings(
      policy({ Effect: 'Allow', Principal: { Service: principal }, Action: action, Resource: '*' }),
      { service },
    );
    expect(found?.audience).toBe('deputy');
    expect(found === undefined ? '' : riskOfOpening(service, found)).toBe(risk);
  });

  test('Secrets Manager calls a function for its own account only', () => {
    const rotation = policy({
      Effect: 'Allow',
      Principal: { Service: 'secretsmanager.amazonaws.com' },
      Action: 'lambda:InvokeFunction',
      Resource: '*',
    });
    expect(openings(rotation, { service: 'lambda' })).toEqual([]);
  });
});

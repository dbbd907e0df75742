import { describe, expect, test } from 'vitest';
import { standIn, standsFor, symbolOfReference } from '../../../src/aws/policy/symbols.ts';
import { addressOf } from '../../../src/model/value.ts';

describe('what a reference amounts to', () => {
  test.each([
    ['aws_vpc.main', 'id', 'own-vpc'],
    ['module.network["eu.west"].data.aws_vpc.main[0]', 'id', 'own-vpc'],
    ['aws_vpc_endpoint.s3', 'id', 'own-vpc-endpoint'],
    ['aws_iam_role.reader', 'arn', 'own-principal'],
    ['aws_iam_role.reader', 'unique_id', 'own-principal'],
    ['aws_iam_role.reader', 'name', 'own-name'],
    ['data.aws_caller_identity.current', 'account_id', 'own-account-id'],
    ['data.aws_organizations_organization.current', 'id', 'own-organization-id'],
    ['aws_nat_gateway.egress["a"]', 'public_ip', 'own-address'],
    ['aws_subnet.private', 'cidr_block', 'private-range'],
    ['aws_cloudfront_distribution.shop', 'arn', 'own-arn'],
    ['aws_cloudfront_origin_access_identity.shop', 'iam_arn', 'own-principal'],
    ['data.aws_elb_service_account.main', 'arn', 'own-principal'],
    ['data.aws_partition.current', 'partition', 'own-name'],
    ['aws_s3_bucket.invoices', 'bucket', 'own-name'],
    ['data.aws_ssm_parameter.vpc', 'value', undefined],
    ['data.http.ranges', 'response_body', undefined],
    ['random_pet.name', 'id', undefined],
    ['var.partner', '', undefined],
  ])('%s.%s is %s', (to, attribute, symbol) => {
    expect(symbolOfReference({ to: addressOf(to), attribute })).toBe(symbol);
  });

  const types: Readonly<Record<string, string>> = {
    Network: 'AWS::EC2::VPC',
    Reader: 'AWS::IAM::Role',
    Alerts: 'AWS::SNS::Topic',
    Jobs: 'AWS::SQS::Queue',
    'Edge/Address': 'AWS::EC2::EIP',
  };
  test.each([
    ['Network', '', 'own-vpc'],
    ['Network', 'CidrBlock', 'private-range'],
    ['Reader', 'Arn', 'own-principal'],
    ['Reader', '', 'own-name'],
    ['Alerts', '', 'own-arn'],
    ['Jobs', 'Arn', 'own-arn'],
    ['Edge/Address', '', 'own-address'],
    ['AWS::AccountId', '', 'own-account-id'],
    ['AWS::StackId', '', 'own-arn'],
    ['AWS::Partition', '', 'own-name'],
    ['Unheard', 'Arn', undefined],
  ])('logical id %s.%s is %s', (to, attribute, symbol) => {
    expect(symbolOfReference({ to: addressOf(to), attribute }, (id) => types[id])).toBe(symbol);
  });
});

describe('a stand-in leads back to what it stands for', () => {
  test.each([
    'aws_iam_role.releases',
    'aws_iam_role.releases[2]',
    'aws_iam_role.releases["eu-west-1"]',
    'module.team.aws_iam_role.releases',
    'ReleasesRole',
    'Pipeline/ReleasesRole',
  ])('%s', (to) => {
    const reference = { to: addressOf(to), attribute: 'arn' };
    const own = { account: '123456789012', organization: 'o-own' };
    for (const symbol of ['own-principal', 'own-arn'] as const)
      expect(standsFor(standIn(symbol, reference, own))).toContainEqual(reference);
  });

  test('and an ARN that anybody wrote leads to no more than its name', () => {
    expect(standsFor('arn:aws:s3:::acme-invoices')).toEqual([]);
  });
});

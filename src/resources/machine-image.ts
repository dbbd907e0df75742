import { sharePolicy } from '../aws/policy/synthesise.ts';
import type { Reader, StatedTerm } from '../model/stated.ts';
import { grantsTo, policyCarrier } from './policy-carrier.ts';

const launchedBy = (reader: Reader, names: readonly string[]): readonly StatedTerm[] =>
  grantsTo(
    names.flatMap((name) => reader.texts(name)),
    (recipient) => sharePolicy([recipient], 'ec2:RunInstances'),
  );

/** A machine image; whoever may launch it can read its disks. */
export const machineImage = policyCarrier({
  kind: 'machine-image',
  service: 'ec2',
  iam: 'ec2',
  accountGuards: ['image-sharing-block'],
  parts: [
    { declaredBy: 'aws_ami' },
    { declaredBy: 'aws_ami_copy' },
    { declaredBy: 'aws_ami_from_instance' },
    {
      declaredBy: 'aws_ami_launch_permission',
      owner: 'image_id',
      shares: true,
      called: 'the launch permission',
      grants: (r) => launchedBy(r, ['group', 'account_id', 'organization_arn', 'organizational_unit_arn']),
    },
  ],
});

/** Who may launch the images that a pipeline makes, in each Region it hands them out to. */
export const imageDistribution = policyCarrier({
  kind: 'image-distribution',
  service: 'image-builder',
  iam: 'ec2',
  accountGuards: ['image-sharing-block'],
  parts: [
    {
      declaredBy: 'aws_imagebuilder_distribution_configuration',
      shares: true,
      called: 'the launch permission',
      grants: (r) =>
        r.blocks('distribution').flatMap((region) =>
          launchedBy(
            region,
            ['user_groups', 'user_ids', 'organization_arns', 'organizational_unit_arns'].map(
              (name) => `ami_distribution_configuration.launch_permission.${name}`,
            ),
          ),
        ),
    },
    {
      declaredBy: 'AWS::ImageBuilder::DistributionConfiguration',
      shares: true,
      called: 'the launch permission',
      grants: (r) =>
        r.blocks('Distributions').flatMap((region) =>
          launchedBy(
            region,
            ['UserGroups', 'UserIds', 'OrganizationArns', 'OrganizationalUnitArns'].map(
              (name) => `AmiDistributionConfiguration.LaunchPermissionConfiguration.${name}`,
            ),
          ),
        ),
    },
  ],
});

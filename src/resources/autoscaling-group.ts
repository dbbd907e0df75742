import type { Stated } from '../model/stated.ts';
import type { Reader } from '../model/stated.ts';
import { managedEndpoint, type Standing } from './managed-endpoint.ts';

/** A comma-separated list of subnets reads as one text per subnet. */
function separated(stated: Stated<string>): readonly Stated<string>[] {
  const { value } = stated;
  if (value.kind !== 'known' || !value.value.includes(',')) return [stated];
  return value.value
    .split(',')
    .map((part) => ({ ...stated, value: { ...value, value: part.trim() } }))
    .filter((part) => part.value.value !== '');
}

const standing =
  (subnets: string, templates: readonly string[]) =>
  (r: Reader): Standing => ({
    subnets: r.texts(subnets).flatMap(separated),
    groups: [],
    // The template decides, or else the subnet.
    public: 'subnet',
    ports: 'any',
    inherits: templates
      .flatMap((path) => r.texts(path))
      .filter(({ value }) => !(value.kind === 'known' && value.value === '')),
  });

/** A group of instances launched from one template over several subnets: whoever reaches one of them reaches the group. */
export const autoscalingGroup = managedEndpoint({
  kind: 'autoscaling-group',
  service: 'autoscaling',
  parts: [
    {
      declaredBy: 'aws_autoscaling_group',
      standing: standing('vpc_zone_identifier', [
        'launch_configuration',
        'launch_template.id',
        'launch_template.name',
        'mixed_instances_policy.launch_template.launch_template_specification.launch_template_id',
        'mixed_instances_policy.launch_template.launch_template_specification.launch_template_name',
      ]),
    },
    {
      declaredBy: 'AWS::AutoScaling::AutoScalingGroup',
      standing: standing('VPCZoneIdentifier', [
        'LaunchConfigurationName',
        'LaunchTemplate.LaunchTemplateId',
        'LaunchTemplate.LaunchTemplateName',
        'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateId',
        'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateName',
      ]),
    },
  ],
});

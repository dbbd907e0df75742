import { policyCarrier } from './policy-carrier.ts';

/** Who may write to the log groups of the account: each policy adds to the others. */
export const logResourcePolicy = policyCarrier({
  kind: 'log-resource-policy',
  service: 'cloudwatch-logs',
  iam: 'logs',
  addsUp: 'account',
  parts: [
    { declaredBy: 'aws_cloudwatch_log_resource_policy', policy: 'policy_document' },
    { declaredBy: 'AWS::Logs::ResourcePolicy', policy: 'PolicyDocument' },
  ],
});

/** A place to which other accounts may send their log events. */
export const logDestination = policyCarrier({
  kind: 'log-destination',
  service: 'cloudwatch-logs',
  iam: 'logs',
  parts: [
    { declaredBy: 'aws_cloudwatch_log_destination' },
    {
      declaredBy: 'aws_cloudwatch_log_destination_policy',
      owner: 'destination_name',
      policy: 'access_policy',
    },
    { declaredBy: 'aws_cloudwatch_log_delivery_destination' },
    {
      declaredBy: 'aws_cloudwatch_log_delivery_destination_policy',
      owner: 'delivery_destination_name',
      policy: 'delivery_destination_policy',
    },
    { declaredBy: 'AWS::Logs::Destination', policy: 'DestinationPolicy' },
    {
      declaredBy: 'AWS::Logs::DeliveryDestination',
      policy: [
        'DeliveryDestinationPolicy.DeliveryDestinationPolicy',
        'DestinationPolicy.DeliveryDestinationPolicy',
      ],
    },
  ],
});

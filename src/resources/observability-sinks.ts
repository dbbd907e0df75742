import { policyCarrier } from './policy-carrier.ts';

/** A monitoring sink with which other accounts share what they measure. */
export const oamSink = policyCarrier({
  kind: 'oam-sink',
  service: 'cloudwatch',
  iam: 'oam',
  parts: [
    { declaredBy: 'aws_oam_sink' },
    { declaredBy: 'aws_oam_sink_policy', owner: 'sink_identifier', policy: 'policy' },
    { declaredBy: 'AWS::Oam::Sink', policy: 'Policy' },
  ],
});

/** A workspace of metrics. */
export const prometheusWorkspace = policyCarrier({
  kind: 'prometheus-workspace',
  service: 'prometheus',
  iam: 'aps',
  parts: [
    { declaredBy: 'aws_prometheus_workspace' },
    { declaredBy: 'aws_prometheus_resource_policy', owner: 'workspace_id', policy: 'policy_document' },
    { declaredBy: 'AWS::APS::Workspace' },
    { declaredBy: 'AWS::APS::ResourcePolicy', owner: 'WorkspaceArn', policy: 'PolicyDocument' },
  ],
});

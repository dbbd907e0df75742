import { gone, includes, is, unset } from './predicates.ts';
import type { ServiceSettings } from './setting.ts';

export const vpcSettings: ServiceSettings = {
  service: 'vpc',
  settings: [
    {
      id: 'vpc-flow-log-missing',
      topic: 'logging',
      layer: 'detection',
      missing: 'medium',
      lost: 'high',
      terraform: { on: ['aws_vpc'], by: { type: 'aws_flow_log', through: 'vpc_id' }, path: '', unsafe: gone },
      cloudformation: {
        on: ['AWS::EC2::VPC'],
        by: { type: 'AWS::EC2::FlowLog', through: 'ResourceId' },
        path: '',
        unsafe: gone,
      },
      title: 'VPC has no flow log',
      why: 'Network connections cannot be reconstructed after an incident.',
      fix: 'Add a flow log of `traffic_type` ALL to every VPC.',
    },
    {
      id: 'vpc-flow-log-partial',
      topic: 'logging',
      layer: 'detection',
      missing: 'low',
      lost: 'medium',
      terraform: { on: ['aws_flow_log'], path: 'traffic_type', unsafe: is('ACCEPT', 'REJECT') },
      cloudformation: { on: ['AWS::EC2::FlowLog'], path: 'TrafficType', unsafe: is('ACCEPT', 'REJECT') },
      title: 'Flow log records only accepted or only rejected traffic',
      why: 'Half of the evidence is missing.',
      fix: 'Use ALL.',
    },
  ],
};

export const networkFirewallSettings: ServiceSettings = {
  service: 'network-firewall',
  settings: [
    {
      id: 'network-firewall-logging',
      topic: 'logging',
      layer: 'detection',
      missing: 'medium',
      lost: 'high',
      terraform: {
        on: ['aws_networkfirewall_firewall'],
        by: { type: 'aws_networkfirewall_logging_configuration', through: 'firewall_arn' },
        path: '',
        unsafe: gone,
      },
      cloudformation: {
        on: ['AWS::NetworkFirewall::Firewall'],
        by: { type: 'AWS::NetworkFirewall::LoggingConfiguration', through: 'FirewallArn' },
        path: '',
        unsafe: gone,
      },
      title: 'Network Firewall has no logging configuration',
      why: 'Alerts and flows of the firewall are lost.',
      fix: 'Add ALERT and FLOW destinations.',
    },
    {
      id: 'network-firewall-delete-protection',
      topic: 'deletion-safety',
      layer: 'network',
      missing: 'low',
      lost: 'medium',
      terraform: {
        on: ['aws_networkfirewall_firewall'],
        path: 'delete_protection',
        unsafe: is(false),
        omitted: false,
      },
      cloudformation: {
        on: ['AWS::NetworkFirewall::Firewall'],
        path: 'DeleteProtection',
        unsafe: is(false),
        omitted: false,
      },
      title: 'Network Firewall delete protection is off',
      why: 'The inspection point can be removed by one call.',
      fix: 'Set `delete_protection = true`.',
    },
    {
      id: 'network-firewall-subnet-protection',
      topic: 'deletion-safety',
      layer: 'network',
      missing: 'low',
      lost: 'medium',
      terraform: {
        on: ['aws_networkfirewall_firewall'],
        path: 'subnet_change_protection',
        unsafe: is(false),
        omitted: false,
      },
      cloudformation: {
        on: ['AWS::NetworkFirewall::Firewall'],
        path: 'SubnetChangeProtection',
        unsafe: is(false),
        omitted: false,
      },
      title: 'Network Firewall subnet change protection is off',
      why: 'Endpoints can be removed from a zone.',
      fix: 'Set `subnet_change_protection = true`.',
    },
    {
      id: 'network-firewall-removed',
      topic: 'app-edge',
      layer: 'network',
      missing: 'none',
      lost: 'critical',
      terraform: { on: ['aws_networkfirewall_firewall'], path: '', unsafe: gone, goesWith: ['vpc_id'] },
      cloudformation: { on: ['AWS::NetworkFirewall::Firewall'], path: '', unsafe: gone, goesWith: ['VpcId'] },
      title: 'Network Firewall deleted',
      why: 'Traffic is no longer inspected; routes may black-hole or bypass.',
      fix: 'Show the replacement path.',
    },
    {
      id: 'network-firewall-default-pass',
      topic: 'app-edge',
      layer: 'network',
      missing: 'high',
      lost: 'critical',
      terraform: {
        on: ['aws_networkfirewall_firewall_policy'],
        path: 'firewall_policy.stateless_default_actions',
        unsafe: includes('aws:pass'),
      },
      cloudformation: {
        on: ['AWS::NetworkFirewall::FirewallPolicy'],
        path: 'FirewallPolicy.StatelessDefaultActions',
        unsafe: includes('aws:pass'),
      },
      title: 'Network Firewall passes packets by default',
      why: 'Unmatched traffic skips stateful inspection.',
      fix: 'Use aws:`forward_to_sfe` or aws:drop.',
    },
    {
      id: 'network-firewall-no-rules',
      topic: 'app-edge',
      layer: 'network',
      missing: 'medium',
      lost: 'high',
      terraform: {
        on: ['aws_networkfirewall_firewall_policy'],
        path: 'firewall_policy.stateful_rule_group_reference',
        unsafe: unset,
      },
      cloudformation: {
        on: ['AWS::NetworkFirewall::FirewallPolicy'],
        path: 'FirewallPolicy.StatefulRuleGroupReferences',
        unsafe: unset,
      },
      title: 'Network Firewall policy has no stateful rule group',
      why: 'Nothing is inspected beyond the default action.',
      fix: 'Reference rule groups.',
    },
  ],
};

export const siteToSiteVpnSettings: ServiceSettings = {
  service: 'site-to-site-vpn',
  settings: [
    {
      id: 'vpn-weak-phase1',
      topic: 'encryption-in-transit',
      layer: 'transit',
      missing: 'low',
      lost: 'medium',
      terraform: { on: ['aws_vpn_connection'], path: 'tunnel1_phase1_dh_group_numbers', unsafe: includes(2) },
      cloudformation: {
        on: ['AWS::EC2::VPNConnection'],
        path: 'VpnTunnelOptionsSpecifications[].Phase1DHGroupNumbers[].Value',
        unsafe: is(2),
      },
      title: 'Site-to-site VPN allows Diffie-Hellman group 2',
      why: 'A 1024-bit group is below accepted strength.',
      fix: 'Allow groups 14 to 24 only; set the same for tunnel 2 and phase 2.',
    },
    {
      id: 'vpn-tunnel-log',
      topic: 'logging',
      layer: 'detection',
      missing: 'low',
      lost: 'medium',
      terraform: {
        on: ['aws_vpn_connection'],
        path: 'tunnel1_log_options.cloudwatch_log_options.log_enabled',
        unsafe: is(false),
        omitted: false,
      },
      cloudformation: {
        on: ['AWS::EC2::VPNConnection'],
        path: 'VpnTunnelOptionsSpecifications[].LogOptions.CloudwatchLogOptions.LogEnabled',
        unsafe: is(false),
        omitted: false,
      },
      title: 'Site-to-site VPN tunnel logs are off',
      why: 'IKE failures and tunnel changes are not recorded.',
      fix: 'Enable log options on both tunnels.',
    },
  ],
};

export const clientVpnSettings: ServiceSettings = {
  service: 'client-vpn',
  settings: [
    {
      id: 'client-vpn-log',
      topic: 'logging',
      layer: 'detection',
      missing: 'medium',
      lost: 'high',
      terraform: {
        on: ['aws_ec2_client_vpn_endpoint'],
        path: 'connection_log_options.enabled',
        unsafe: is(false),
      },
      cloudformation: {
        on: ['AWS::EC2::ClientVpnEndpoint'],
        path: 'ConnectionLogOptions.Enabled',
        unsafe: is(false),
      },
      title: 'Client VPN connection logging is off',
      why: 'Who connected, when and from where is not recorded.',
      fix: 'Enable `connection_log_options`.',
    },
  ],
};

export const verifiedAccessSettings: ServiceSettings = {
  service: 'verified-access',
  settings: [
    {
      id: 'verified-access-log',
      topic: 'logging',
      layer: 'detection',
      missing: 'low',
      lost: 'medium',
      terraform: {
        on: ['aws_verifiedaccess_instance'],
        by: {
          type: 'aws_verifiedaccess_instance_logging_configuration',
          through: 'verifiedaccess_instance_id',
        },
        path: '',
        unsafe: gone,
      },
      cloudformation: {
        on: ['AWS::EC2::VerifiedAccessInstance'],
        path: 'LoggingConfigurations',
        unsafe: unset,
      },
      title: 'Verified Access instance has no access log',
      why: 'Zero-trust access decisions are not recorded.',
      fix: 'Add a logging configuration.',
    },
  ],
};

import { either, includes, is, unset } from './predicates.ts';
import type { ServiceSettings } from './setting.ts';

export const sesSettings: ServiceSettings = {
  service: 'ses',
  settings: [
    {
      id: 'ses-tls-optional',
      topic: 'encryption-in-transit',
      layer: 'transit',
      missing: 'low',
      lost: 'medium',
      terraform: {
        on: ['aws_ses_configuration_set'],
        path: 'delivery_options.tls_policy',
        unsafe: either(unset, is('Optional')),
        omitted: 'Optional',
      },
      title: 'SES configuration set allows unencrypted delivery',
      why: 'Mail falls back to clear-text SMTP.',
      fix: 'Set `tls_policy = "Require"`.',
    },
    {
      id: 'sesv2-tls-optional',
      topic: 'encryption-in-transit',
      layer: 'transit',
      missing: 'low',
      lost: 'medium',
      terraform: {
        on: ['aws_sesv2_configuration_set'],
        path: 'delivery_options.tls_policy',
        unsafe: either(unset, is('OPTIONAL')),
        omitted: 'OPTIONAL',
      },
      cloudformation: {
        on: ['AWS::SES::ConfigurationSet'],
        path: 'DeliveryOptions.TlsPolicy',
        unsafe: either(unset, is('OPTIONAL', 'Optional')),
        omitted: 'OPTIONAL',
      },
      title: 'SES v2 configuration set allows unencrypted delivery',
      why: 'Mail falls back to clear-text SMTP.',
      fix: 'Set `tls_policy = "REQUIRE"`.',
    },
  ],
};

export const transferSettings: ServiceSettings = {
  service: 'transfer',
  settings: [
    {
      id: 'transfer-ftp',
      topic: 'encryption-in-transit',
      layer: 'transit',
      missing: 'high',
      lost: 'critical',
      terraform: {
        on: ['aws_transfer_server'],
        path: 'protocols',
        unsafe: includes('FTP'),
        omitted: ['SFTP'],
      },
      cloudformation: {
        on: ['AWS::Transfer::Server'],
        path: 'Protocols',
        unsafe: includes('FTP'),
        omitted: ['SFTP'],
      },
      title: 'Transfer Family server offers plain FTP',
      why: 'Credentials and files travel in clear.',
      fix: 'Remove FTP; use SFTP, FTPS or AS2.',
    },
    {
      id: 'transfer-security-policy',
      topic: 'encryption-in-transit',
      layer: 'transit',
      missing: 'medium',
      lost: 'medium',
      terraform: {
        on: ['aws_transfer_server'],
        path: 'security_policy_name',
        unsafe: is(
          'TransferSecurityPolicy-2018-11',
          'TransferSecurityPolicy-2020-06',
          'TransferSecurityPolicy-FIPS-2020-06',
        ),
        omitted: 'TransferSecurityPolicy-2018-11',
      },
      cloudformation: {
        on: ['AWS::Transfer::Server'],
        path: 'SecurityPolicyName',
        unsafe: is(
          'TransferSecurityPolicy-2018-11',
          'TransferSecurityPolicy-2020-06',
          'TransferSecurityPolicy-FIPS-2020-06',
        ),
        omitted: 'TransferSecurityPolicy-2018-11',
      },
      title: 'Transfer Family server uses an old security policy',
      why: 'Weak key exchange and MAC algorithms stay available.',
      fix: 'Use TransferSecurityPolicy-2024-01 or newer.',
    },
    {
      id: 'transfer-log',
      topic: 'logging',
      layer: 'detection',
      missing: 'medium',
      lost: 'medium',
      terraform: {
        on: ['aws_transfer_server'],
        path: 'structured_log_destinations',
        unsafe: unset,
        unless: [{ path: 'logging_role', written: true }],
      },
      cloudformation: {
        on: ['AWS::Transfer::Server'],
        path: 'StructuredLogDestinations',
        unsafe: unset,
        unless: [{ path: 'LoggingRole', written: true }],
      },
      title: 'Transfer Family server writes no logs',
      why: 'File transfers and logins are not recorded.',
      fix: 'Set `structured_log_destinations` (or `logging_role`).',
    },
  ],
};

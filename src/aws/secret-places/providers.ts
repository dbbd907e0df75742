import { PROVIDER_TYPE } from '../../model/declaration.ts';
import { credential, settings, type SecretPlace } from './place.ts';

const VENDORS = ['custom', 'github', 'google', 'microsoft', 'salesforce', 'slack'] as const;

/** What AWS shows to identity providers, directories and other sites on somebody's behalf, or asks of them. */
export const PROVIDER_PLACES: readonly SecretPlace[] = [
  {
    ...settings('', PROVIDER_TYPE),
    readers: 'it stands in the source and its history, and in every plan that is made of it',
    remedy:
      'Take it away and have it made anew; give the provider a role to assume, or the credential by environment variables of the job.',
  },
  credential('action[].authenticate_oidc.client_secret', 'aws_alb_listener_rule'),
  credential('default_action[].authenticate_oidc.client_secret', 'aws_alb_listener'),
  credential('oidc_options.client_secret', 'aws_verifiedaccess_trust_provider'),
  credential('OidcOptions.ClientSecret', 'AWS::EC2::VerifiedAccessTrustProvider'),
  credential('native_application_oidc_options.client_secret', 'aws_verifiedaccess_trust_provider'),
  credential('NativeApplicationOidcOptions.ClientSecret', 'AWS::EC2::VerifiedAccessTrustProvider'),
  credential('oidc_config.client_secret', 'aws_sagemaker_workforce'),
  ...VENDORS.map((vendor) =>
    credential(
      `oauth2_provider_config.${vendor}_oauth2_provider_config.client_secret`,
      'aws_bedrockagentcore_oauth2_credential_provider',
    ),
  ),
  credential('api_key', 'aws_bedrockagentcore_api_key_credential_provider'),
  credential('credential.api_key_credential.api_key', 'aws_appfabric_app_authorization'),
  credential('credential.oauth2_credential.client_secret', 'aws_appfabric_app_authorization'),
  credential('password', 'aws_connect_user'),
  credential('Password', 'AWS::Connect::User'),
  credential('trust_password', 'aws_directory_service_trust'),
  credential('shared_secret', 'aws_directory_service_radius_settings'),
  credential('smb_active_directory_settings.password', 'aws_storagegateway_gateway'),
  credential('smb_guest_password', 'aws_storagegateway_gateway'),
  credential('password', 'aws_storagegateway_file_system_association'),
  credential('key_store_password', 'aws_kms_custom_key_store'),
  credential('xks_proxy_authentication_credential.raw_secret_access_key', 'aws_kms_custom_key_store'),
  credential('hsm_partition_password', 'aws_redshift_hsm_configuration'),
  credential('credentials[].password', 'aws_chime_voice_connector_termination_credentials'),
  credential('certificate_private_key', 'aws_api_gateway_domain_name'),
  credential('private_key', 'aws_transfer_certificate'),
  credential('PrivateKey', 'AWS::Transfer::Certificate'),
  credential('dkim_signing_attributes.domain_signing_private_key', 'aws_sesv2_email_identity'),
  credential('DkimSigningAttributes.DomainSigningPrivateKey', 'AWS::SES::EmailIdentity'),
  credential(
    'configuration.https_notification_configuration.authorization_api_key_value',
    'aws_securitylake_subscriber_notification',
  ),
  credential(
    'NotificationConfiguration.HttpsNotificationConfiguration.AuthorizationApiKeyValue',
    'AWS::SecurityLake::SubscriberNotification',
  ),
  credential('value', 'aws_api_gateway_api_key'),
  credential('Value', 'AWS::ApiGateway::ApiKey'),
  credential('RepositoryAccessToken', 'AWS::CodeStar::GitHubRepository'),
];

import { credential, settings, type SecretPlace } from './place.ts';

const TYPES = ['aws_appflow_connector_profile', 'AWS::AppFlow::ConnectorProfile'] as const;
const AT = [
  'connector_profile_config.connector_profile_credentials',
  'ConnectorProfileConfig.ConnectorProfileCredentials',
] as const;

/** What each connector of AppFlow is given to sign in with, as hashicorp/aws names it. CloudFormation has no Honeycode, and Terraform no Pardot. */
const CONNECTORS: Readonly<Record<string, readonly string[]>> = {
  amplitude: ['api_key', 'secret_key'],
  'custom_connector.api_key': ['api_key', 'api_secret_key'],
  'custom_connector.basic': ['password'],
  'custom_connector.oauth2': ['access_token', 'client_secret', 'refresh_token'],
  datadog: ['api_key', 'application_key'],
  dynatrace: ['api_token'],
  google_analytics: ['access_token', 'client_secret', 'refresh_token'],
  honeycode: ['access_token', 'refresh_token'],
  infor_nexus: ['datakey', 'secret_access_key'],
  marketo: ['access_token', 'client_secret'],
  pardot: ['access_token', 'refresh_token'],
  redshift: ['password'],
  salesforce: ['access_token', 'jwt_token', 'refresh_token'],
  'sapo_data.basic_auth_credentials': ['password'],
  'sapo_data.oauth_credentials': ['access_token', 'client_secret', 'refresh_token'],
  service_now: ['password'],
  singular: ['api_key'],
  slack: ['access_token', 'client_secret'],
  snowflake: ['password'],
  trendmicro: ['api_secret_key'],
  veeva: ['password'],
  zendesk: ['access_token', 'client_secret'],
};

/** As CloudFormation spells it, which keeps some abbreviations in capitals. */
const inCloudFormation = (path: string): string =>
  path
    .replaceAll(/(?:^|(?<=[._]))[a-z]/g, (letter) => letter.toUpperCase())
    .replaceAll('_', '')
    .replace('SapoData', 'SAPOData')
    .replace('OauthCredentials', 'OAuthCredentials');

/** Credentials with which AppFlow signs in elsewhere. */
export const CONNECTOR_PLACES: readonly SecretPlace[] = [
  ...Object.entries(CONNECTORS)
    .flatMap(([connector, names]) => names.map((name) => `${connector}.${name}`))
    .flatMap((path) => [
      credential(`${AT[0]}.${path}`, TYPES[0]),
      credential(`${AT[1]}.${inCloudFormation(path)}`, TYPES[1]),
    ]),
  settings(`${AT[0]}.custom_connector.custom.credentials_map`, TYPES[0]),
  settings(`${AT[1]}.CustomConnector.Custom.CredentialsMap`, TYPES[1]),
];

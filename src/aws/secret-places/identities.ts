import { credential, settings, type SecretPlace } from './place.ts';

/** Credentials of people, directories and certificates. */
export const IDENTITY_PLACES: readonly SecretPlace[] = [
  settings('provider_details', 'aws_cognito_identity_provider'),
  settings('ProviderDetails', 'AWS::Cognito::UserPoolIdentityProvider'),
  settings('identity_provider_details', 'aws_workspacesweb_identity_provider'),
  settings('IdentityProviderDetails', 'AWS::WorkSpacesWeb::IdentityProvider'),
  credential('self_managed_active_directory.password', 'aws_fsx_windows_file_system'),
  credential('WindowsConfiguration.SelfManagedActiveDirectoryConfiguration.Password', 'AWS::FSx::FileSystem'),
  credential('fsx_admin_password', 'aws_fsx_ontap_file_system'),
  credential('OntapConfiguration.FsxAdminPassword', 'AWS::FSx::FileSystem'),
  credential(
    'active_directory_configuration.self_managed_active_directory_configuration.password',
    'aws_fsx_ontap_storage_virtual_machine',
  ),
  credential(
    'ActiveDirectoryConfiguration.SelfManagedActiveDirectoryConfiguration.Password',
    'AWS::FSx::StorageVirtualMachine',
  ),
  credential('svm_admin_password', 'aws_fsx_ontap_storage_virtual_machine'),
  credential('SvmAdminPassword', 'AWS::FSx::StorageVirtualMachine'),
  credential('private_key', 'aws_iam_server_certificate', 'aws_acm_certificate'),
  credential('PrivateKey', 'AWS::IAM::ServerCertificate'),
  credential('LoginProfile.Password', 'AWS::IAM::User'),
  credential('password', 'aws_cognito_user'),
  credential('temporary_password', 'aws_cognito_user'),
  {
    on: ['aws_iam_access_key', 'aws_iam_user_login_profile'],
    path: 'pgp_key',
    writing: 'state',
    readers: 'without `pgp_key` Terraform keeps it in clear in the state, for everyone who may read that',
    remedy:
      'Let the workload assume a role instead of holding a key; where there has to be one, name a `pgp_key` that encrypts it.',
  },
];

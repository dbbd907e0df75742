import { is } from './predicates.ts';
import type { ServiceSettings } from './setting.ts';

export const lightsailSettings: ServiceSettings = {
  service: 'lightsail',
  settings: [
    {
      id: 'lightsail-http-redirect',
      topic: 'encryption-in-transit',
      layer: 'transit',
      missing: 'medium',
      lost: 'medium',
      terraform: { on: ['aws_lightsail_lb_https_redirection_policy'], path: 'enabled', unsafe: is(false) },
      title: 'Lightsail load balancer does not redirect to HTTPS',
      why: 'Visitors may stay on HTTP.',
      fix: 'Enable HTTPS redirection and attach a certificate.',
    },
  ],
};

export const workspacesSettings: ServiceSettings = {
  service: 'workspaces',
  settings: [
    {
      id: 'workspaces-root-encryption',
      topic: 'encryption-at-rest',
      layer: 'at-rest',
      missing: 'high',
      lost: 'high',
      terraform: {
        on: ['aws_workspaces_workspace'],
        path: 'root_volume_encryption_enabled',
        unsafe: is(false),
        omitted: false,
      },
      cloudformation: {
        on: ['AWS::WorkSpaces::Workspace'],
        path: 'RootVolumeEncryptionEnabled',
        unsafe: is(false),
        omitted: false,
      },
      title: 'WorkSpace root volume is not encrypted',
      why: 'Desktop OS disk rests in clear; the flag is fixed at creation.',
      fix: 'Set `root_volume_encryption_enabled = true` with `volume_encryption_key`.',
    },
    {
      id: 'workspaces-user-encryption',
      topic: 'encryption-at-rest',
      layer: 'at-rest',
      missing: 'high',
      lost: 'high',
      terraform: {
        on: ['aws_workspaces_workspace'],
        path: 'user_volume_encryption_enabled',
        unsafe: is(false),
        omitted: false,
      },
      cloudformation: {
        on: ['AWS::WorkSpaces::Workspace'],
        path: 'UserVolumeEncryptionEnabled',
        unsafe: is(false),
        omitted: false,
      },
      title: 'WorkSpace user volume is not encrypted',
      why: 'User files rest in clear.',
      fix: 'Set `user_volume_encryption_enabled = true`.',
    },
    {
      id: 'workspaces-maintenance-off',
      topic: 'patching',
      layer: 'os',
      missing: 'low',
      lost: 'medium',
      terraform: {
        on: ['aws_workspaces_directory'],
        path: 'workspace_creation_properties.enable_maintenance_mode',
        unsafe: is(false),
        omitted: false,
      },
      title: 'WorkSpaces maintenance mode is off',
      why: 'Desktops are not patched automatically by the monthly window.',
      fix: 'Set `enable_maintenance_mode = true`.',
    },
  ],
};

import { is, unset } from './predicates.ts';
import type { ServiceSettings } from './setting.ts';

export const codebuildSettings: ServiceSettings = {
  service: 'codebuild',
  settings: [
    {
      id: 'codebuild-artifact-encryption',
      topic: 'encryption-at-rest',
      layer: 'at-rest',
      missing: 'medium',
      lost: 'high',
      terraform: {
        on: ['aws_codebuild_project'],
        path: 'artifacts.encryption_disabled',
        unsafe: is(true),
        omitted: false,
      },
      cloudformation: {
        on: ['AWS::CodeBuild::Project'],
        path: 'Artifacts.EncryptionDisabled',
        unsafe: is(true),
        omitted: false,
      },
      title: 'CodeBuild artifacts are stored unencrypted',
      why: 'Build output, often deployable code, loses its encryption.',
      fix: 'Set `encryption_disabled = false`.',
    },
    {
      id: 'codebuild-s3-logs-encryption',
      topic: 'encryption-at-rest',
      layer: 'at-rest',
      missing: 'medium',
      lost: 'medium',
      terraform: {
        on: ['aws_codebuild_project'],
        path: 'logs_config.s3_logs.encryption_disabled',
        unsafe: is(true),
        omitted: false,
      },
      cloudformation: {
        on: ['AWS::CodeBuild::Project'],
        path: 'LogsConfig.S3Logs.EncryptionDisabled',
        unsafe: is(true),
        omitted: false,
      },
      title: 'CodeBuild S3 logs are stored unencrypted',
      why: 'Build logs often contain tokens and internal URLs.',
      fix: 'Set `encryption_disabled = false`.',
    },
    {
      id: 'codebuild-cmk',
      topic: 'key-management',
      layer: 'at-rest',
      missing: 'low',
      lost: 'medium',
      terraform: { on: ['aws_codebuild_project'], path: 'encryption_key', unsafe: unset },
      cloudformation: { on: ['AWS::CodeBuild::Project'], path: 'EncryptionKey', unsafe: unset },
      title: 'CodeBuild project uses the aws/s3 key',
      why: 'No customer key gate on build output.',
      fix: 'Set `encryption_key`.',
    },
    {
      id: 'codebuild-logs',
      topic: 'logging',
      layer: 'detection',
      missing: 'medium',
      lost: 'medium',
      terraform: {
        on: ['aws_codebuild_project'],
        path: 'logs_config.cloudwatch_logs.status',
        unsafe: is('DISABLED'),
        omitted: 'ENABLED',
      },
      cloudformation: {
        on: ['AWS::CodeBuild::Project'],
        path: 'LogsConfig.CloudWatchLogs.Status',
        unsafe: is('DISABLED'),
        omitted: 'ENABLED',
      },
      title: 'CodeBuild CloudWatch logging is off',
      why: 'Build activity leaves no record unless S3 logs are on.',
      fix: 'Set status ENABLED.',
    },
    {
      id: 'codebuild-privileged',
      topic: 'container-hardening',
      layer: 'application',
      missing: 'medium',
      lost: 'medium',
      terraform: {
        on: ['aws_codebuild_project'],
        path: 'environment.privileged_mode',
        unsafe: is(true),
        omitted: false,
      },
      cloudformation: {
        on: ['AWS::CodeBuild::Project'],
        path: 'Environment.PrivilegedMode',
        unsafe: is(true),
        omitted: false,
      },
      title: 'CodeBuild runs privileged',
      why: 'Build code has root on the build host; needed only for Docker-in-Docker.',
      fix: 'Set `privileged_mode = false` or isolate the project.',
    },
  ],
};

export const codepipelineSettings: ServiceSettings = {
  service: 'codepipeline',
  settings: [
    {
      id: 'codepipeline-cmk',
      topic: 'key-management',
      layer: 'at-rest',
      missing: 'low',
      lost: 'medium',
      terraform: { on: ['aws_codepipeline'], path: 'artifact_store[].encryption_key.id', unsafe: unset },
      cloudformation: {
        on: ['AWS::CodePipeline::Pipeline'],
        path: 'ArtifactStore.EncryptionKey.Id',
        unsafe: unset,
      },
      title: 'CodePipeline artifact store uses the default S3 key',
      why: 'Cross-account pipelines need, and deploy artifacts deserve, a customer key.',
      fix: 'Set `encryption_key`.',
    },
  ],
};

export const imageBuilderSettings: ServiceSettings = {
  service: 'image-builder',
  settings: [
    {
      id: 'imagebuilder-scan-off',
      topic: 'image-supply-chain',
      layer: 'os',
      missing: 'low',
      lost: 'medium',
      terraform: {
        on: ['aws_imagebuilder_image_pipeline'],
        path: 'image_scanning_configuration.image_scanning_enabled',
        unsafe: is(false),
        omitted: false,
      },
      cloudformation: {
        on: ['AWS::ImageBuilder::ImagePipeline'],
        path: 'ImageScanningConfiguration.ImageScanningEnabled',
        unsafe: is(false),
        omitted: false,
      },
      title: 'Image pipeline does not scan images',
      why: 'Vulnerable images are distributed.',
      fix: 'Enable image scanning.',
    },
    {
      id: 'imagebuilder-pipeline-disabled',
      topic: 'patching',
      layer: 'os',
      missing: 'medium',
      lost: 'medium',
      terraform: {
        on: ['aws_imagebuilder_image_pipeline'],
        path: 'status',
        unsafe: is('DISABLED'),
        omitted: 'ENABLED',
      },
      cloudformation: {
        on: ['AWS::ImageBuilder::ImagePipeline'],
        path: 'Status',
        unsafe: is('DISABLED'),
        omitted: 'ENABLED',
      },
      title: 'Image pipeline disabled',
      why: 'No patched images are produced.',
      fix: 'Set ENABLED.',
    },
  ],
};

export const amplifySettings: ServiceSettings = {
  service: 'amplify',
  settings: [
    {
      id: 'amplify-basic-auth-off',
      topic: 'authentication',
      layer: 'application',
      missing: 'none',
      lost: 'medium',
      terraform: { on: ['aws_amplify_app'], path: 'enable_basic_auth', unsafe: is(false), omitted: false },
      cloudformation: {
        on: ['AWS::Amplify::App'],
        path: 'BasicAuthConfig.EnableBasicAuth',
        unsafe: is(false),
        omitted: false,
      },
      title: 'Amplify site password removed',
      why: 'The site becomes readable by anyone.',
      fix: 'Keep basic auth on previews.',
    },
  ],
};

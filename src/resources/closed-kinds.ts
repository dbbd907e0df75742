import { defineResource } from '../model/define.ts';
import type { ResourceKind } from '../model/resource.ts';

/** Something that no stranger gets into, whatever it is set to: its switches concern the way out, or other resources rely on it. */
function closedKind(kind: string, service: string, declaredBy: readonly string[]): ResourceKind {
  return defineResource<Record<string, never>>({
    kind,
    service,
    blank: {},
    parts: declaredBy.map((type) => ({ declaredBy: type, read: () => ({}) })),
    traits: () => ({}),
  });
}

/** Its URL leads through the API of SageMaker; `direct_internet_access` is about the way out. */
export const sagemakerNotebook = closedKind('sagemaker-notebook', 'sagemaker-notebook', [
  'aws_sagemaker_notebook_instance',
  'AWS::SageMaker::NotebookInstance',
]);
/** Desktops and applications that are streamed; internet access is about the way out. */
export const streamedDesktop = closedKind('streamed-desktop', 'appstream', [
  'aws_workspaces_directory',
  'aws_appstream_fleet',
  'aws_appstream_image_builder',
  'AWS::AppStream::Fleet',
  'AWS::AppStream::ImageBuilder',
]);
/** Never a way in by itself: the roles that trust it decide. */
export const oidcProvider = closedKind('oidc-provider', 'iam', [
  'aws_iam_openid_connect_provider',
  'AWS::IAM::OIDCProvider',
]);
/** A name leads nowhere that was closed before. */
export const dnsRecord = closedKind('dns-record', 'route53', [
  'aws_route53_record',
  'AWS::Route53::RecordSet',
]);

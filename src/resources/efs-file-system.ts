import { policyCarrier } from './policy-carrier.ts';

/** A network file system; whoever its policy lets in must still reach one of its mount targets, which have no public address. */
export const efsFileSystem = policyCarrier({
  kind: 'efs-file-system',
  service: 'efs',
  iam: 'elasticfilesystem',
  reachedFrom: 'a file system is mounted from inside its network only',
  facts: new Map([['elasticfilesystem:AccessedViaMountTarget', 'true']]),
  withoutPolicy: {
    what: 'lets in whoever reaches a mount target',
    why: 'EFS asks nobody who they are without a policy: whatever reaches a mount target on the network may mount it, write, and act as root.',
    fix: 'Give it a policy that names the roles that mount it, and that refuses everybody else.',
  },
  parts: [
    { declaredBy: 'aws_efs_file_system' },
    { declaredBy: 'aws_efs_file_system_policy', owner: 'file_system_id', policy: 'policy' },
    { declaredBy: 'AWS::EFS::FileSystem', policy: 'FileSystemPolicy' },
  ],
});

import { policyCarrier } from './policy-carrier.ts';

/** A container of media files, which takes unsigned requests where its policy lets them in. */
export const mediaStoreContainer = policyCarrier({
  kind: 'media-store-container',
  service: 'media',
  iam: 'mediastore',
  parts: [
    { declaredBy: 'aws_media_store_container' },
    { declaredBy: 'aws_media_store_container_policy', owner: 'container_name', policy: 'policy' },
    { declaredBy: 'AWS::MediaStore::Container', policy: 'Policy' },
  ],
});

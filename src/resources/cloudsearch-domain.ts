import { policyCarrier } from './policy-carrier.ts';

/** A search domain; its endpoints take unsigned requests where the access policy lets them in. */
export const cloudsearchDomain = policyCarrier({
  kind: 'cloudsearch-domain',
  service: 'cloudsearch',
  iam: 'cloudsearch',
  parts: [
    { declaredBy: 'aws_cloudsearch_domain' },
    {
      declaredBy: 'aws_cloudsearch_domain_service_access_policy',
      owner: 'domain_name',
      policy: 'access_policy',
    },
  ],
});

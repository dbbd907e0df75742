import { orDefault } from '../model/judge.ts';
import { managedEndpoint } from './managed-endpoint.ts';
import { publicFlag } from './public-address.ts';

/** A runtime environment for mainframe applications; the applications decide on which ports they listen. */
export const mainframeEnvironment = managedEndpoint({
  kind: 'mainframe-environment',
  service: 'mainframe-modernization',
  parts: [
    {
      declaredBy: 'aws_m2_environment',
      standing: (r) => ({
        subnets: r.texts('subnet_ids'),
        groups: r.texts('security_group_ids'),
        public: publicFlag(orDefault(r.flag('publicly_accessible'), false), 'the environment'),
        ports: 'any',
      }),
    },
    {
      declaredBy: 'AWS::M2::Environment',
      standing: (r) => ({
        subnets: r.texts('SubnetIds'),
        groups: r.texts('SecurityGroupIds'),
        public: publicFlag(orDefault(r.flag('PubliclyAccessible'), false), 'the environment'),
        ports: 'any',
      }),
    },
  ],
});

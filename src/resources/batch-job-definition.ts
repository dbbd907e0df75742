import { defineResource } from '../model/define.ts';
import { proven, satisfies } from '../model/judge.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { absent, termAt, type Value } from '../model/value.ts';

interface JobDefinition {
  readonly addresses: readonly Stated<string>[];
}

/** The properties of the container, which Terraform keeps as JSON in the spelling of the API. */
function inJson(r: Reader): Stated<string> {
  const { term, about, path } = r.document('container_properties');
  const asked = termAt(term, ['networkConfiguration', 'assignPublicIp']);
  const value: Value<string> =
    asked.kind === 'known' && typeof asked.value === 'string' ? { ...asked, value: asked.value } : absent;
  return { about, path, value };
}

/** A batch job; its compute environment decides where it runs and which groups it carries. */
export const batchJobDefinition = defineResource<JobDefinition>({
  kind: 'batch-job-definition',
  service: 'batch',
  blank: { addresses: [] },
  parts: [
    { declaredBy: 'aws_batch_job_definition', read: (r) => ({ addresses: [inJson(r)] }) },
    {
      declaredBy: 'AWS::Batch::JobDefinition',
      read: (r) => ({ addresses: [r.text('ContainerProperties.NetworkConfiguration.AssignPublicIp')] }),
    },
  ],
  traits: ({ addresses }, { address }) => ({
    nearly: addresses.map((assigned) => ({
      surface: 'network',
      what: 'runs its containers with public addresses',
      setUp: satisfies(assigned, (text) => text === 'ENABLED', {
        yes: 'its containers are given public addresses',
        no: 'its containers are given no public addresses',
      }),
      missing: proven('the groups of its compute environment decide who gets in', {
        about: address,
        path: '',
      }),
      why: 'Whoever the groups of its compute environment let in reaches the containers while they run.',
      fix: 'Run it in private subnets, with a NAT gateway or VPC endpoints for what it has to fetch.',
    })),
  }),
});

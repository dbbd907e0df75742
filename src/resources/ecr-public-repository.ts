import { defineResource } from '../model/define.ts';
import type { Part } from '../model/definition.ts';
import type { Stated, StatedTerm } from '../model/stated.ts';
import { selfLink } from '../model/stated.ts';
import { unbarred } from './policy-carrier.ts';

interface PublicRepository {
  readonly policies: readonly StatedTerm[];
  readonly repository: Stated<string> | undefined;
}

const founded = (declaredBy: string, policy: string | undefined): Part<PublicRepository> => ({
  declaredBy,
  read: (r) => ({ policies: policy === undefined ? [] : [r.document(policy)], repository: selfLink(r) }),
});

/** A repository in the public gallery: everyone may pull by definition; its policy decides who else may push. */
export const ecrPublicRepository = defineResource<PublicRepository>({
  kind: 'ecr-public-repository',
  service: 'ecr',
  blank: { policies: [], repository: undefined },
  parts: [
    founded('aws_ecrpublic_repository', undefined),
    {
      declaredBy: 'aws_ecrpublic_repository_policy',
      owner: 'repository_name',
      read: (r) => ({ policies: [r.document('policy')] }),
    },
    founded('AWS::ECR::PublicRepository', 'RepositoryPolicyText'),
  ],
  traits: ({ policies, repository }, { address }) => ({
    guarded: {
      service: 'ecr-public',
      policies: policies
        .filter(({ term }) => term.kind !== 'absent')
        .map((policy) => unbarred(policy, address)),
    },
    frontDoor:
      repository === undefined
        ? undefined
        : {
            reachable: { kind: 'proven', evidence: [] },
            byDefinition: true,
            routes: [
              {
                about: address,
                path: '',
                route: 'image pull',
                authentication: 'none',
                open: {
                  kind: 'proven',
                  evidence: [
                    { says: 'everyone may pull from a public repository', about: address, path: '' },
                  ],
                },
              },
            ],
          },
  }),
});

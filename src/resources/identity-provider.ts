import { defineResource } from '../model/define.ts';
import { unstated, type Stated } from '../model/stated.ts';

interface Shape {
  readonly of: Stated<string>;
  readonly audiences: readonly Stated<string>[];
}

/** Never a way in by itself: the roles that trust it decide. It says whose tokens, and made for which audiences, they may trust. */
export const identityProvider = defineResource<Shape>({
  kind: 'identity-provider',
  service: 'iam',
  blank: { of: unstated, audiences: [] },
  parts: [
    {
      declaredBy: 'aws_iam_openid_connect_provider',
      read: (r) => ({ of: r.text('url'), audiences: r.texts('client_id_list') }),
    },
    {
      declaredBy: 'AWS::IAM::OIDCProvider',
      read: (r) => ({ of: r.text('Url'), audiences: r.texts('ClientIdList') }),
    },
    // What a provider of SAML signs is meant for AWS alone: it has no list of audiences.
    {
      declaredBy: 'aws_iam_saml_provider',
      read: (r) => ({ of: r.text('name'), audiences: [r.text('name')] }),
    },
    {
      declaredBy: 'AWS::IAM::SAMLProvider',
      read: (r) => ({ of: r.text('Name'), audiences: [r.text('Name')] }),
    },
  ],
  traits: (provider) => ({ identityProvider: provider }),
});

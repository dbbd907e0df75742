import { allOf, anyOf, proven, refuted, satisfies } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import type { DoorRoute, Reader, Stated, StatedTerm } from '../model/resource.ts';
import type { Address } from '../model/value.ts';
import { lambdaPermissionPolicy } from '../aws/policy/synthesise.ts';
import { unbarred } from './policy-carrier.ts';

interface FunctionUrl {
  readonly authorization: Stated<string>;
  readonly created: boolean;
  readonly iac: 'terraform' | 'cloudformation';
  readonly about: Address;
}
interface LambdaFunction {
  readonly permissions: readonly (StatedTerm & { readonly forUrl: Judgement })[];
  readonly urls: readonly FunctionUrl[];
}

const terraformPermission = {
  action: 'action',
  principal: 'principal',
  sourceArn: 'source_arn',
  sourceAccount: 'source_account',
  organization: 'principal_org_id',
  eventSourceToken: 'event_source_token',
  urlAuthorization: 'function_url_auth_type',
  viaUrl: 'invoked_via_function_url',
} as const;
const cloudFormationPermission = {
  action: 'Action',
  principal: 'Principal',
  sourceArn: 'SourceArn',
  sourceAccount: 'SourceAccount',
  organization: 'PrincipalOrgID',
  eventSourceToken: 'EventSourceToken',
  urlAuthorization: 'FunctionUrlAuthType',
  viaUrl: 'InvokedViaFunctionUrl',
} as const;

function permission(
  r: Reader,
  names: Record<keyof typeof terraformPermission, string>,
): LambdaFunction['permissions'] {
  const field = (name: keyof typeof terraformPermission) => r.text(names[name]).value;
  const principal = r.text(names.principal);
  const anyone = satisfies(principal, (who) => who === '*', {
    yes: 'the permission names everyone',
    no: 'the permission names someone',
  });
  const url = satisfies(
    { ...r.text(names.action) },
    (action) => action === 'lambda:InvokeFunctionUrl' || action === 'lambda:*' || action === '*',
    {
      yes: 'it allows calls through the URL',
      no: 'it is not about the URL',
    },
  );
  const term = lambdaPermissionPolicy({
    action: field('action'),
    principal: field('principal'),
    sourceArn: field('sourceArn'),
    sourceAccount: field('sourceAccount'),
    organization: field('organization'),
    eventSourceToken: field('eventSourceToken'),
    urlAuthorization: field('urlAuthorization'),
    viaUrl: r.flag(names.viaUrl).value,
  });
  return [{ about: principal.about, path: principal.path, term, forUrl: allOf([anyone, url]) }];
}

/** A function with the permissions and the URL through which it is called. */
export const lambdaFunction = defineResource<LambdaFunction>({
  kind: 'lambda-function',
  service: 'lambda',
  blank: { permissions: [], urls: [] },
  parts: [
    { declaredBy: 'aws_lambda_function', read: () => ({}) },
    {
      declaredBy: 'aws_lambda_permission',
      owner: 'function_name',
      read: (r) => ({ permissions: permission(r, terraformPermission) }),
    },
    {
      declaredBy: 'aws_lambda_function_url',
      owner: 'function_name',
      read: (r) => ({
        urls: [
          {
            authorization: r.text('authorization_type'),
            created: r.action === 'create' || r.action === 'replace',
            iac: 'terraform',
            about: r.self,
          },
        ],
      }),
    },
    { declaredBy: 'AWS::Lambda::Function', read: () => ({}) },
    {
      declaredBy: 'AWS::Lambda::Permission',
      owner: 'FunctionName',
      read: (r) => ({ permissions: permission(r, cloudFormationPermission) }),
    },
    {
      declaredBy: 'AWS::Lambda::Url',
      owner: 'TargetFunctionArn',
      read: (r) => ({
        urls: [{ authorization: r.text('AuthType'), created: true, iac: 'cloudformation', about: r.self }],
      }),
    },
  ],
  traits: ({ permissions, urls }, { address }) => ({
    // Permissions for the URL open the URL, not the API: without a URL they let nobody in.
    guarded: {
      service: 'lambda',
      policies: permissions
        .filter(({ forUrl }) => forUrl.kind !== 'proven')
        .map(({ forUrl: _, ...policy }) => unbarred(policy, address)),
    },
    frontDoor:
      urls.length === 0
        ? undefined
        : {
            reachable: proven('a function URL answers on the internet', { about: address, path: '' }),
            routes: urls.map((url) => urlRoute(url, permissions)),
            byDefinition: false,
          },
  }),
});

/**
 * A URL without authentication is open once a permission lets everyone invoke through it. Terraform's provider adds that
 * permission itself when it creates the URL, not when it changes one.
 */
function urlRoute(url: FunctionUrl, permissions: LambdaFunction['permissions']): DoorRoute {
  const anonymous = satisfies(url.authorization, (type) => type === 'NONE', {
    yes: 'the function URL asks for no authentication',
    no: 'the function URL asks for a signature',
  });
  const automatic = url.iac === 'terraform' && url.created;
  const permitted = automatic
    ? proven('creating the URL adds the permission for everyone', { about: url.about, path: '' })
    : anyOf([
        refuted('no permission lets everyone invoke through the URL', { about: url.about, path: '' }),
        ...permissions.map(({ forUrl }) => forUrl),
      ]);
  return {
    about: url.about,
    path: url.authorization.path,
    route: 'function URL',
    open: allOf([anonymous, permitted]),
    authentication: 'none',
  };
}

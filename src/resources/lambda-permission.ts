import { lambdaPermissionPolicy } from '../aws/policy/synthesise.ts';
import { allOf, proven } from '../model/judge.ts';
import type { Nearly } from '../model/resource.ts';
import type { Reader, Stated, StatedTerm } from '../model/stated.ts';
import { absent, known } from '../model/value.ts';
import type { Unknown, Value } from '../model/value.ts';

export interface Permission extends StatedTerm {
  readonly forUrl: boolean;
}

/** Arguments of a permission in Terraform. */
export const terraformPermission = {
  action: 'action',
  principal: 'principal',
  sourceArn: 'source_arn',
  sourceAccount: 'source_account',
  organization: 'principal_org_id',
  eventSourceToken: 'event_source_token',
  urlAuthorization: 'function_url_auth_type',
  viaUrl: 'invoked_via_function_url',
} as const;
/** Properties of a permission in CloudFormation. */
export const cloudFormationPermission = {
  action: 'Action',
  principal: 'Principal',
  sourceArn: 'SourceArn',
  sourceAccount: 'SourceAccount',
  organization: 'PrincipalOrgID',
  eventSourceToken: 'EventSourceToken',
  urlAuthorization: 'FunctionUrlAuthType',
  viaUrl: 'InvokedViaFunctionUrl',
} as const;

type Names = Readonly<Record<keyof typeof terraformPermission, string>>;

/** A permission as the statement that it adds to the policy of its function, and whether it is for the function URL alone. */
export function permissionOf(r: Reader, names: Names): readonly Permission[] {
  const field = (name: keyof typeof terraformPermission) => r.text(names[name]).value;
  const { about, path } = r.text(names.principal);
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
  return [
    {
      about,
      path,
      term,
      forUrl: isForUrl(field('action'), field('urlAuthorization'), r.flag(names.viaUrl).value),
    },
  ];
}

/** A source that is none: an account without twelve digits, an ARN that is not one (Lambda API, AddPermission). */
const NO_SOURCE = {
  sourceAccount: { form: /^\d{12}$/, says: 'is no account' },
  sourceArn: { form: /^arn:/, says: 'is no ARN' },
} as const;

/** Everyone may call, and all that narrows it is a source that Lambda refuses. */
export function refusedPermission(r: Reader, names: Names): readonly Nearly[] {
  const principal = r.text(names.principal);
  if (principal.value.kind !== 'known' || principal.value.value !== '*') return [];
  if (r.text(names.organization).value.kind !== 'absent') return [];
  const sources = (['sourceAccount', 'sourceArn'] as const).flatMap((name) => {
    const stated = r.text(names[name]);
    return stated.value.kind === 'absent' ? [] : [{ stated, value: stated.value, ...NO_SOURCE[name] }];
  });
  const refused = sources.flatMap(({ stated, value, form, says }) =>
    value.kind === 'known' && !form.test(value.value)
      ? [proven(`\`${value.value}\` ${says}`, stated, value.trail)]
      : [],
  );
  if (refused.length === 0 || refused.length < sources.length) return [];
  return [
    {
      surface: 'policy',
      what: 'is permitted to everyone, whom only a misspelled source narrows down',
      setUp: proven('the permission is for everyone', principal, principal.value.trail),
      missing: allOf(refused),
      fix: 'Name the service that calls, and its account and ARN by reference.',
      refused: true,
    },
  ];
}

/** The function of `orders:live`, and of an ARN that ends so; nothing for one without a qualifier. */
export function unqualified(stated: Stated<string>): Stated<string> {
  const { value } = stated;
  if (value.kind === 'unknown') return { ...stated, value: withoutQualifier(value) };
  const name =
    value.kind === 'known'
      ? /^(arn:[^:]*:lambda:[^:]*:[^:]*:function:[^:]+|[^:]+):[^:]+$/.exec(value.value)?.[1]
      : undefined;
  return { ...stated, value: name === undefined ? absent : known(name) };
}

/** The same where some part of the name is known at deployment only: `orders-${AWS::Region}:live`. */
function withoutQualifier(value: Unknown): Value<string> {
  const { parts = [] } = value;
  const last = parts.at(-1);
  const rest = typeof last === 'string' ? /^(.*):[^:]+$/.exec(last)?.[1] : undefined;
  if (rest === undefined || parts.length < 2) return absent;
  const named = [...parts.slice(0, -1), rest].map((part) => (typeof part === 'string' ? part : 'x')).join('');
  if (named.startsWith('arn:') && !/:function:[^:]+$/.test(named)) return absent;
  return { ...value, parts: rest === '' ? parts.slice(0, -1) : [...parts.slice(0, -1), rest] };
}

/** Permissions of the URL's own action, or bound to calls through it, open the URL and nothing else. */
function isForUrl(action: Value<string>, authorization: Value<string>, viaUrl: Value<boolean>): boolean {
  return (
    (action.kind === 'known' && action.value === 'lambda:InvokeFunctionUrl') ||
    authorization.kind !== 'absent' ||
    (viaUrl.kind === 'known' && viaUrl.value)
  );
}

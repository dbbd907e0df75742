import { proven, undecided } from '../model/judge.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Stated } from '../model/stated.ts';
import { applicationDoor, routeAt } from './application-door.ts';

/** Everyone may sign up unless only administrators create users (CreateUserPool, AdminCreateUserConfig). */
function signUp(adminOnly: Stated<boolean>): readonly DoorRoute[] {
  const { value } = adminOnly;
  const closed = value.kind === 'known' && value.value;
  return [
    routeAt(adminOnly, 'sign-up', {
      open:
        value.kind === 'unknown'
          ? undecided('whether everyone may sign up is not known yet', adminOnly, value)
          : closed
            ? proven('only administrators create users', adminOnly)
            : proven('everyone may sign up', adminOnly),
      authentication: closed ? 'strong' : 'none',
    }),
  ];
}

/** A directory of users; a sign-up page is what most of them are for. */
export const cognitoUserPool = applicationDoor({
  kind: 'cognito-user-pool',
  service: 'cognito',
  endpointClass: 'front-door',
  byDefinition: true,
  parts: [
    {
      declaredBy: 'aws_cognito_user_pool',
      routes: (r) => signUp(r.flag('admin_create_user_config.allow_admin_create_user_only')),
    },
    {
      declaredBy: 'AWS::Cognito::UserPool',
      routes: (r) => signUp(r.flag('AdminCreateUserConfig.AllowAdminCreateUserOnly')),
    },
  ],
});

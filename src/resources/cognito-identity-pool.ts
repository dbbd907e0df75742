import { allOf, isSet, isTrue, not, orDefault, undecided } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import { unstated } from '../model/stated.ts';
import type { Founding } from '../model/definition.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { unknown } from '../model/value.ts';
import { routeAt } from './application-door.ts';

interface IdentityPool {
  readonly guests: Stated<boolean>;
  readonly guestRole: Stated<string>;
}

/** The role of guests. Role maps are written with the keys that the API uses. */
const roles = (r: Reader, path: string): Partial<IdentityPool> => ({
  guestRole: r.text(`${path}.unauthenticated`),
});

/** A pool that hands out AWS credentials; with guests and a role for them, to everyone who asks. */
export const cognitoIdentityPool = defineResource<IdentityPool>({
  kind: 'cognito-identity-pool',
  service: 'cognito',
  blank: { guests: unstated, guestRole: unstated },
  parts: [
    {
      declaredBy: 'aws_cognito_identity_pool',
      read: (r) => ({ guests: r.flag('allow_unauthenticated_identities') }),
    },
    {
      declaredBy: 'aws_cognito_identity_pool_roles_attachment',
      owner: 'identity_pool_id',
      read: (r) => roles(r, 'roles'),
    },
    {
      declaredBy: 'AWS::Cognito::IdentityPool',
      read: (r) => ({ guests: r.flag('AllowUnauthenticatedIdentities') }),
    },
    {
      declaredBy: 'AWS::Cognito::IdentityPoolRoleAttachment',
      owner: 'IdentityPoolId',
      read: (r) => roles(r, 'Roles'),
    },
  ],
  traits: ({ guests, guestRole }, self) => ({
    confers:
      admitsGuests(guests, self).kind === 'proven'
        ? [{ to: { kind: 'guests', says: `Guests of \`${self.address}\`` }, of: guestRole }]
        : [],
    guestsElsewhere: allOf([admitsGuests(guests, self), not(hasRole(guestRole))]),
    nearly: [
      {
        surface: 'endpoint',
        what: 'admits guests who do not sign in',
        setUp: admitsGuests(guests, self),
        missing: not(hasRole(guestRole)),
      },
    ],
    frontDoor: {
      reachable: allOf([]),
      routes: [
        routeAt(guests, 'credentials for guests', {
          open: allOf([admitsGuests(guests, self), hasRole(guestRole)]),
          authentication: 'none',
        }),
      ],
      byDefinition: false,
    },
  }),
});

const hasRole = (role: Stated<string>) =>
  isSet(role, { yes: 'guests are given a role', no: 'there is no role for guests' });

function admitsGuests(guests: Stated<boolean>, { address, standIn }: Founding) {
  if (standIn)
    return undecided(
      'whether the pool admits guests is settled elsewhere',
      { about: address, path: '' },
      unknown('external', { written: 'the identity pool, which is declared elsewhere' }),
    );
  return isTrue(orDefault(guests, false), {
    yes: 'the pool gives identities to guests who do not sign in',
    no: 'the pool gives identities only to those who sign in',
  });
}

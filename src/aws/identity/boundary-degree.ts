import { addressOf } from '../../model/value.ts';
import { awsManagedGrants } from '../policy/managed.ts';
import { isAdministrator, newPaths } from './privileges.ts';

const READING = /:(?:\*?(?:Get|List|Describe|View|Search|Query|Scan|BatchGet|GitPull)\w*\*?)$/;

/**
 * How closely a policy that AWS keeps limits those whom it bounds, 0 for not at all: everything but administration is 1, whole
 * services and what leads to more rights 2, reading 3. Undefined for the customer's own.
 */
export function boundaryDegree(arn: string): number | undefined {
  const managed = awsManagedGrants(arn);
  if (managed === undefined) return undefined;
  const step = { says: '', about: addressOf(''), path: '', trail: undefined };
  const held = { grants: managed.map((grant) => ({ ...grant, step })), denies: [] };
  const actions = managed.flatMap((grant) => grant.actions);
  if (actions.some(({ pattern, except }) => pattern === '*' && except.length === 0)) return 0;
  if (isAdministrator(held) || actions.some(({ pattern }) => pattern === '*')) return 1;
  const isReading = actions.every(({ pattern }) => READING.test(pattern));
  return isReading && newPaths(undefined, held).length === 0 ? 3 : 2;
}

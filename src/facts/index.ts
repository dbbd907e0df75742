import type { Fact } from '../model/fact.ts';
import type { Question } from '../model/world.ts';
import { duties } from './duties.ts';
import { frontDoor } from './front-door.ts';
import { oneStepAway } from './one-step-away.ts';
import { openAcl } from './open-acl.ts';
import { openGroup } from './open-group.ts';
import { parameterGroups } from './parameter-groups.ts';
import { permissions } from './permissions.ts';
import { policyAccess } from './policy-access.ts';
import { protections } from './protections.ts';
import { protectiveSettings } from './protective-settings.ts';
import { reach } from './reach.ts';
import { refusedPolicy } from './refused-policy.ts';
import { refusedRule } from './refused-rule.ts';
import { secrets } from './secrets.ts';
import { stores } from './stores.ts';

/** Every question that is asked of a world; a test keeps the list whole. */
export const questions: readonly Question<Fact>[] = [
  duties,
  frontDoor,
  oneStepAway,
  openAcl,
  openGroup,
  parameterGroups,
  permissions,
  policyAccess,
  protections,
  protectiveSettings,
  reach,
  refusedPolicy,
  refusedRule,
  secrets,
  stores,
];

import type { Lists } from '../model/world.ts';
import { SETTINGS_OF_ACCOUNT } from './account-scope.ts';
import { CARRIERS } from './open-group.ts';
import { ASSIGNEES, PRINCIPALS } from './policy-holders.ts';

const TEMPLATES = ['launch-template', 'network-interface'];
const CARRIED: ReadonlySet<string> = new Set([...TEMPLATES, 'security-group', 'db-security-group']);

/** What the questions list. Asking for any other kind is refused, so that no answer hangs on what nobody looks for. */
export const lists: Lists = {
  ofAccount: new Set(SETTINGS_OF_ACCOUNT.keys()),
  carriers: new Map<string, ReadonlySet<string> | 'any'>([
    ...[...CARRIERS, ...TEMPLATES].map((kind) => [kind, CARRIED] as const),
    ...PRINCIPALS.map((kind) => [kind, new Set(['iam-policy', 'iam-group'])] as const),
    [ASSIGNEES, new Set(['permission-set'])],
    ['subnet', new Set(['network-acl'])],
    ['accelerator-listener', 'any'],
    ['vpc-origin', 'any'],
    ['cloudfront-distribution', 'any'],
    ['load-balancer', new Set([...CARRIED, 'lb-listener'])],
    ['vpc-link', 'any'],
    ['api-integration', 'any'],
    ['http-api', 'any'],
    ['rest-api', 'any'],
  ]),
};

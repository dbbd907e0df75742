import type { Rule } from '../model/rule.ts';
import { latentExposure } from './latent-exposure.ts';
import { newPublicExposure } from './new-public-exposure.ts';
import { outsideAccess } from './outside-access.ts';
import { protectionGained } from './protection-gained.ts';
import { protectionLost } from './protection-lost.ts';
import { publicExposureReduced } from './public-exposure-reduced.ts';

/** Every rule; a test keeps the list whole. */
export const rules: readonly Rule[] = [
  latentExposure,
  newPublicExposure,
  outsideAccess,
  protectionGained,
  protectionLost,
  publicExposureReduced,
];

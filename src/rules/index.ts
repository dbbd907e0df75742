import type { Rule } from '../model/rule.ts';
import { anyWorkloadTrusted } from './any-workload-trusted.ts';
import { ceilingRaised } from './ceiling-raised.ts';
import { dataLoss } from './data-loss.ts';
import { latentExposure } from './latent-exposure.ts';
import { newPublicExposure } from './new-public-exposure.ts';
import { outsideAccess } from './outside-access.ts';
import { policyOffersMore } from './policy-offers-more.ts';
import { privilegeGain } from './privilege-gain.ts';
import { protectionGained } from './protection-gained.ts';
import { protectionLost } from './protection-lost.ts';
import { publicExposureReduced } from './public-exposure-reduced.ts';
import { refusedExposure } from './refused-exposure.ts';
import { responsibilityShift } from './responsibility-shift.ts';
import { rightsConferred } from './rights-conferred.ts';
import { secretInClear } from './secret-in-clear.ts';
import { signInWidened } from './sign-in-widened.ts';
import { trustRelaxed } from './trust-relaxed.ts';

/** Every rule; a test keeps the list whole. */
export const rules: readonly Rule[] = [
  anyWorkloadTrusted,
  ceilingRaised,
  dataLoss,
  latentExposure,
  newPublicExposure,
  outsideAccess,
  policyOffersMore,
  privilegeGain,
  protectionGained,
  protectionLost,
  publicExposureReduced,
  refusedExposure,
  responsibilityShift,
  rightsConferred,
  secretInClear,
  signInWidened,
  trustRelaxed,
];

import type { Fact } from './fact.ts';
import type { Evidence } from './judge.ts';

/** The proof that a fact carries as a whole; of an exposure each opening has its own, and of permissions each grant. */
export function ownEvidence(fact: Fact | undefined): Evidence {
  switch (fact?.kind) {
    case 'protection':
    case 'duty':
      return fact.judgement.evidence;
    case 'latent':
      return [...fact.evidence, ...fact.blocker];
    case 'store':
    case 'secret':
      return fact.evidence;
    case 'exposure':
    case 'permissions':
    case undefined:
      return [];
  }
}

import type { EndorsementStatus } from './endorsement-status.js';
import type { MandateKind } from './mandate.js';
import type { Undertaking } from '../pact/undertaking.js';

/** Everything that a rule needs to know of an endorsement to say what stands in the way of verifying it. */
export interface EndorsementFacts {
  readonly status: EndorsementStatus;
  readonly undertakings: readonly Undertaking[];
  readonly mandateKind: MandateKind;
  readonly confirmedAt: Date | null;
  /** What was signed on paper is not confirmed by mail: staff have the paper. */
  readonly origin: 'form' | 'import';
  readonly hasConsentToPublish: boolean;
  /** When its people were erased, or are about to be; null while they are there. */
  readonly erasedAt: Date | null;
  /** Reference of another endorsement that holds the place of the same local government and cannot be superseded. */
  readonly standingReference: string | null;
  /** The names of those that succeeded the local government, in one line; null while it is there. */
  readonly succeededBy: string | null;
}

/** A reason why an endorsement cannot be verified, as data: the rule, the API and the page all read this. */
export type Blocker =
  | { readonly type: 'address-not-confirmed' }
  | { readonly type: 'no-undertaking' }
  | { readonly type: 'mandate-pending' }
  | { readonly type: 'no-consent-to-publish' }
  | { readonly type: 'erased' }
  | { readonly type: 'already-listed'; readonly reference: string }
  | { readonly type: 'place-succeeded'; readonly successors: string }
  | { readonly type: 'not-under-review'; readonly status: EndorsementStatus };

/** What stands in the way of verifying this endorsement; empty when nothing does. */
export function blockers(facts: EndorsementFacts): Blocker[] {
  const found: Blocker[] = [];
  if (facts.status !== 'submitted' && facts.status !== 'in_review') {
    found.push({ type: 'not-under-review', status: facts.status });
  }
  if (facts.confirmedAt === null && facts.origin === 'form') found.push({ type: 'address-not-confirmed' });
  if (facts.undertakings.length === 0) found.push({ type: 'no-undertaking' });
  if (facts.mandateKind === 'announcement') found.push({ type: 'mandate-pending' });
  if (!facts.hasConsentToPublish) found.push({ type: 'no-consent-to-publish' });
  if (facts.erasedAt !== null) found.push({ type: 'erased' });
  if (facts.standingReference !== null) {
    found.push({ type: 'already-listed', reference: facts.standingReference });
  }
  if (facts.succeededBy !== null) found.push({ type: 'place-succeeded', successors: facts.succeededBy });
  return found;
}

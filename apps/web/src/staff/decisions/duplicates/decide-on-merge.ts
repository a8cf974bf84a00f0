import { ForbiddenException } from '@nestjs/common';
import { mergeNeedsSecondPerson } from '#registry/review/duplicates/merge-executors.js';
import type { BothEndorsements } from '#registry/review/duplicates/merge-order.js';
import type { Registry } from '#registry/registry.js';
import { mayStaff, type SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { SeeOther } from '../../../http/outcome.js';
import { caseAddress } from '../../case/case-address.js';
import { decide } from '../decision.js';

export interface MergeDecision {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly both: BothEndorsements;
}

/**
 * Merges, or takes a merge back, and goes back to the case of the endorsement that was merged.
 *
 * @param act says whether it is done, or proposed
 * @throws {ForbiddenException} when the public has seen one of the two, and this person may not change that
 */
export async function decideOnMerge(
  registry: Registry,
  { page, staff, both }: MergeDecision,
  act: () => Promise<boolean>,
) {
  if (mergeNeedsSecondPerson(both) && !mayStaff(staff, 'change-published')) {
    throw new ForbiddenException();
  }
  let done = false;
  const endorsementId = both.loser.id;
  const answer = await decide(registry, { page, staff, endorsementId, act: async () => void (done = await act()) });
  if (!(answer instanceof SeeOther)) return answer;
  return new SeeOther(caseAddress(page.t.locale, endorsementId, done ? '?done=yes' : '?done=proposed'));
}

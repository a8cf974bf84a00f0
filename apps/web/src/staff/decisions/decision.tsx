import { DomainError, type DomainErrorCode } from '#domain/domain-error.js';
import type { Registry } from '#registry/registry.js';
import { openCaseFile } from '#registry/review/case-file.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { refusalKey, STATUS_OF_REFUSAL } from '../../http/domain-refusals.js';
import { errorWords } from '../../http/error-page.js';
import { seeOther, withStatus, type PageWithStatus, type SeeOther } from '../../http/outcome.js';
import type { PageContext } from '../../http/page-context.js';
import { caseAddress } from '../case/case-address.js';
import { RefusedPage } from './refused-page.js';
import { blockerWords } from '../case/case-actions.js';
import { lastChange, lastChangeWords } from '../case/last-change.js';

export interface Decision {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsementId: string;
  /** Does it, in the version that the person saw; false when it is proposed to a second person instead. */
  readonly act: () => Promise<boolean | void>;
  /** Added to the case's address when it is done. */
  readonly then?: string;
}

const BY_A_COLLEAGUE: readonly DomainErrorCode[] = ['endorsement.decided-meanwhile', 'endorsement.action-not-allowed'];
const BY_THE_RULES: readonly DomainErrorCode[] = [
  'endorsement.blocked',
  'endorsement.already-listed',
  'endorsement.not-an-announcement',
  'endorsement.second-person-needed',
  'endorsement.erased',
  'reason.unknown',
  'proposal.already-open',
  'merge.not-possible',
  'succession.not-possible',
  'endorsement.place-succeeded',
  'place.not-found',
  'proposal.decided-meanwhile',
  'undertaking.already-committed',
  'contact-change.frozen',
  'contact-change.same-person',
];

/**
 * Does what a member of staff decided and goes back to the case. When a colleague was faster, a page names them and
 * what they did; when a rule stands in the way, it names the rule. Either leads to the case as it is now.
 */
export async function decide(registry: Registry, decision: Decision): Promise<SeeOther | PageWithStatus> {
  const { page, staff, endorsementId, act, then = '' } = decision;
  try {
    if ((await act()) === false) return seeOther(caseAddress(page.t.locale, endorsementId, '?done=proposed'));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code } = error;
    if (![...BY_A_COLLEAGUE, ...BY_THE_RULES].includes(code)) throw error;
    const file = await openCaseFile(registry, endorsementId);
    const change = BY_A_COLLEAGUE.includes(code) ? lastChange(file) : undefined;
    const rules = BY_THE_RULES.includes(code) ? file.blockers.map((blocker) => blockerWords(page.t, blocker)) : [];
    const { title, body } = errorWords(page.t, STATUS_OF_REFUSAL[code], refusalKey(code));
    return withStatus(
      STATUS_OF_REFUSAL[code],
      <RefusedPage
        page={page}
        staff={staff}
        file={file}
        title={title}
        what={change && lastChangeWords(page.t, change)}
        why={body}
        rules={rules}
      />,
    );
  }
  return seeOther(caseAddress(page.t.locale, endorsementId, then));
}

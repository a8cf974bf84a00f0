import { mayAct } from '#domain/contact/contact-rights.js';
import type { ContactStanding } from '#registry/own-page/contact-standing.js';
import type { OwnEndorsement } from '#registry/own-page/own-endorsement.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { LinkButton } from '../../../views/components/link-button.js';
import { ANSWER_ACTION } from '../answer/answer-action.js';
import { ownPath } from '../manage-paths.js';
import type { ManageVisit } from '../manage-visit.js';
import { MANDATE_ACTION } from '../mandate/mandate-action.js';
import { RECONFIRM_ACTION } from '../reconfirmation/reconfirm-action.js';
import { StaffQuestion } from './staff-question.js';

/** States in which the contact has something to do, and what. */
const WAITING = [
  { status: 'info_requested', action: ANSWER_ACTION },
  { status: 'renewal_due', action: RECONFIRM_ACTION },
  { status: 'lapsed', action: RECONFIRM_ACTION },
  { status: 'announced', action: MANDATE_ACTION },
] as const;

interface AskedOfThemProps {
  readonly visit: ManageVisit;
  readonly own: OwnEndorsement;
  readonly contact: ContactStanding;
}

/** What is asked of the contact now, if they may do it: staff's question in their own words first. */
export function AskedOfThem({ visit, own, contact }: AskedOfThemProps) {
  const { t } = visit.page;
  const waiting = WAITING.find(
    ({ status, action: { act } }) => status === own.endorsement.status && act !== null && mayAct(contact.rights, act),
  );
  if (!waiting) return null;
  const { status, action } = waiting;
  return (
    <InsetText>
      <h2 class="govuk-heading-m">{t('manage.now.title')}</h2>
      {status === 'info_requested' && <StaffQuestion t={t} own={own} />}
      <p class="govuk-body">{t(`manage.now.${status}`)}</p>
      <LinkButton href={ownPath(visit, action.path)}>{t(action.label)}</LinkButton>
    </InsetText>
  );
}

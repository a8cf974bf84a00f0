import type { OwnEndorsement } from '#registry/self-service/own-endorsement.js';
import { InsetText } from '../../../views/components/inset-text.js';
import type { ManageVisit } from '../manage-visit.js';

/** States in which the contact has something to do. */
const WAITING = ['info_requested', 'renewal_due', 'lapsed', 'announced'] as const;

/** What is asked of the contact now: staff's question in their own words first. */
export function AskedOfThem({ visit, own }: { visit: ManageVisit; own: OwnEndorsement }) {
  const { t } = visit.page;
  const waiting = WAITING.find((status) => status === own.endorsement.status);
  if (!waiting) return null;
  const question =
    waiting === 'info_requested' ? own.history.find(({ action }) => action === 'request_information') : null;
  return (
    <InsetText>
      <h2 class="govuk-heading-m">{t('manage.now.title')}</h2>
      {question?.words && <p class="govuk-body">{question.words[t.locale]}</p>}
      {question?.text && (
        <blockquote class="wc-case__words" dir="auto">
          {question.text}
        </blockquote>
      )}
      <p class="govuk-body">{t(`manage.now.${waiting}`)}</p>
    </InsetText>
  );
}

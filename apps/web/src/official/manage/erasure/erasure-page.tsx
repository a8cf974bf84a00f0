import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { ErasureRequest } from '#registry/privacy/erasure-requests.js';
import { errorAt, typedList, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Checkboxes } from '../../../views/components/checkboxes.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { ownPath } from '../manage-paths.js';
import type { ManageVisit } from '../manage-visit.js';
import { OwnFrame } from '../own-frame.js';
import { SeenVersion } from '../seen-version.js';
import { ERASURE_ACTION } from './erasure-action.js';

export interface ErasurePageProps {
  readonly visit: ManageVisit;
  readonly endorsement: EndorsementDetails;
  /** The request that is not carried out yet. */
  readonly pending: ErasureRequest | undefined;
  readonly values?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Says what goes and what stays, and asks whether it is meant. */
export function ErasurePage({ visit, endorsement, pending, values = {}, errors = [] }: ErasurePageProps) {
  const { t } = visit.page;
  return (
    <OwnFrame visit={visit} title={t('changes.erasure.title')} errors={errors}>
      <PageHeading size="l" lead={t('changes.erasure.lead')}>
        {t('changes.erasure.title')}
      </PageHeading>
      <p class="govuk-body">{t('changes.erasure.goes')}</p>
      <p class="govuk-body">{t('changes.erasure.stays')}</p>
      <p class="govuk-body">{t('changes.erasure.listed')}</p>
      {pending ? (
        <InsetText>{t('changes.erasure.pending', { date: t.date(pending.dueAt) })}</InsetText>
      ) : (
        <form method="post" action={ownPath(visit, ERASURE_ACTION.path)} novalidate>
          <SeenVersion of={endorsement} />
          <Checkboxes
            name="sure"
            error={errorAt(t, errors, 'sure')}
            values={typedList(values, 'sure')}
            items={[{ value: 'yes', label: t('changes.erasure.sure') }]}
          />
          <Button variant="warning">{t('changes.erasure.button')}</Button>
        </form>
      )}
    </OwnFrame>
  );
}

import { FREE_CONSENTS } from '#domain/endorsement/consent.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { FormError, TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { ConsentBox } from '../../consents/consent-box.js';
import { ERASURE_ACTION } from '../erasure/erasure-action.js';
import { ownPath } from '../manage-paths.js';
import type { ManageVisit } from '../manage-visit.js';
import { OwnFrame } from '../own-frame.js';
import { SeenVersion } from '../seen-version.js';
import { WITHDRAW_ACTION } from '../withdrawal/withdraw-action.js';
import { CONSENTS_ACTION } from './consents-action.js';

export interface FreeConsentsPageProps {
  readonly visit: ManageVisit;
  readonly endorsement: EndorsementDetails;
  readonly values: TypedValues;
  readonly errors?: readonly FormError[];
  /** Whether it is an announcement that was consented to in earlier words. */
  readonly asksAnew: boolean;
}

/** Asks the free questions of consent again, and says how the needed ones end. */
export function FreeConsentsPage({ visit, endorsement, values, errors = [], asksAnew }: FreeConsentsPageProps) {
  const { t } = visit.page;
  return (
    <OwnFrame visit={visit} title={t('changes.consents.title')} errors={errors}>
      <PageHeading size="l" lead={t('changes.consents.lead')}>
        {t('changes.consents.title')}
      </PageHeading>
      <form method="post" action={ownPath(visit, CONSENTS_ACTION.path)} novalidate>
        <SeenVersion of={endorsement} />
        {asksAnew && (
          <>
            <p class="govuk-body">{t('changes.consents.announcement')}</p>
            <ConsentBox {...{ t, values, errors }} purpose="publish_endorsement" />
          </>
        )}
        {FREE_CONSENTS.map((purpose) => (
          <ConsentBox {...{ t, purpose, values, errors }} />
        ))}
        <Button>{t('changes.consents.button')}</Button>
      </form>
      <NeededConsents visit={visit} endorsement={endorsement} />
    </OwnFrame>
  );
}

/** What ends each needed consent. */
const ENDED_BY = [
  { use: 'changes.consents.contact', action: ERASURE_ACTION },
  { use: 'changes.consents.publication', action: WITHDRAW_ACTION },
] as const;

function NeededConsents({ visit, endorsement }: Pick<FreeConsentsPageProps, 'visit' | 'endorsement'>) {
  const { t } = visit.page;
  const open = ENDED_BY.filter(({ action }) => action.isOpen(endorsement));
  if (open.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t('changes.consents.needed')}</h2>
      <p class="govuk-body">{t('changes.consents.others')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {open.map(({ use, action }) => (
          <li>
            {t(use)}{' '}
            <a class="govuk-link" href={ownPath(visit, action.path)}>
              {t(action.label)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

import { mayAct } from '#domain/contact/contact-rights.js';
import type { ContactStanding } from '#registry/own-page/contact-standing.js';
import type { OwnOverview } from '#registry/own-page/own-endorsement.js';
import { profilePath } from '../../../public/signatories/profile-address.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { localePath } from '../../../views/site-paths.js';
import { MANAGE_ACTIONS } from '../manage-actions.js';
import { ownPath } from '../manage-paths.js';
import type { ManageVisit } from '../manage-visit.js';
import { OwnFrame } from '../own-frame.js';
import { AskedOfThem } from './asked-of-them.js';
import { OutcomeBanner } from './outcome-banner.js';
import { OwnFacts } from './own-facts.js';
import { OwnHistory } from './own-history.js';
import { OwnRights } from './own-rights.js';
import { WaitingList } from './waiting-list.js';

export interface OverviewPageProps {
  readonly visit: ManageVisit;
  readonly own: OwnOverview;
  /** What the contact may do now. */
  readonly contact: ContactStanding;
}

/** How an endorsement stands in plain words, what is asked of its contact now, and what they can do. */
export function OverviewPage({ visit, own, contact }: OverviewPageProps) {
  const { t } = visit.page;
  const { endorsement, history, isPublic, standing } = own;
  const { localGovernment, status } = endorsement;
  const open = MANAGE_ACTIONS.filter(
    ({ act, isOpen }) => isOpen(endorsement) && (act === null || mayAct(contact.rights, act)),
  );
  return (
    <OwnFrame visit={visit} title={t('manage.overview.title')} isOverview>
      <OutcomeBanner visit={visit} own={own} />
      <PageHeading size="l" caption={t('manage.overview.title')}>
        <bdi>{localGovernment.name}</bdi>, {t.country(localGovernment.country)}
      </PageHeading>
      <h2 class="govuk-heading-m">{t(`manage.status.${status}.title`)}</h2>
      <p class="govuk-body">{t(`manage.status.${status}.means`)}</p>
      <p class="govuk-body">{t(`manage.shown.${standing.shown}`)}</p>
      {isPublic && (
        <p class="govuk-body">
          <a class="govuk-link" href={localePath(t.locale, profilePath(localGovernment))}>
            {t('manage.overview.publicPage')}
          </a>
        </p>
      )}
      <OwnRights t={t} contact={contact} />
      <AskedOfThem {...{ visit, own, contact }} />
      <WaitingList page={visit.page} own={own} />
      {open.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('manage.overview.actions')}</h2>
          <ul class="govuk-list govuk-list--spaced">
            {open.map(({ path, label, hint }) => (
              <li>
                <a class="govuk-link" href={ownPath(visit, path)}>
                  {t(label)}
                </a>
                <br />
                {t(hint)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 class="govuk-heading-m">{t('manage.overview.facts')}</h2>
      <OwnFacts t={t} own={own} />
      <h2 class="govuk-heading-m">{t('manage.overview.history')}</h2>
      <OwnHistory t={t} events={history} />
    </OwnFrame>
  );
}

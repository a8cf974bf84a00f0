import type { EndorsementDetails } from '#registry/endorsements/read-endorsement.js';
import { Button } from '../../views/components/button.js';
import { NotificationBanner } from '../../views/components/notification-banner.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { Panel } from '../../views/components/panel.js';
import { ReferenceNumber } from '../../views/components/reference-number.js';
import { JourneyPage } from '../../views/layout.js';
import { journeyPath, startPath } from '../journey/journey-paths.js';
import type { Visit } from '../journey/visit.js';

export interface SubmittedPageProps {
  readonly visit: Visit;
  readonly endorsement: EndorsementDetails;
  /** Another mail was asked for just now. */
  readonly mailAsked: boolean;
}

/** The reference number, and what is still to be done. */
export function SubmittedPage({ visit, endorsement, mailAsked }: SubmittedPageProps) {
  const { t } = visit.page;
  const { status, confirmedAt } = endorsement;
  const state = status === 'void' ? 'closed' : confirmedAt === null ? 'waiting' : 'confirmed';
  const title = {
    waiting: 'sign.submitted.panel',
    confirmed: 'sign.submitted.confirmedTitle',
    closed: 'sign.submitted.closedTitle',
  } as const;
  return (
    <JourneyPage {...visit.page} title={t(title[state])}>
      {state === 'waiting' && mailAsked && (
        <NotificationBanner type="success" title={t('site.notification.success')}>
          <p class="govuk-notification-banner__heading">{t('sign.submitted.sentTitle')}</p>
          <p class="govuk-body">{t('sign.submitted.sent')}</p>
        </NotificationBanner>
      )}
      {state === 'waiting' && <Waiting visit={visit} endorsement={endorsement} />}
      {state === 'confirmed' && <Confirmed visit={visit} endorsement={endorsement} />}
      {state === 'closed' && (
        <PageHeading size="l" lead={t('sign.submitted.closed')}>
          {t('sign.submitted.closedTitle')}
        </PageHeading>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={startPath(visit)}>
          {t('sign.submitted.another')}
        </a>
      </p>
    </JourneyPage>
  );
}

type StateProps = Pick<SubmittedPageProps, 'visit' | 'endorsement'>;

function Reference({ visit, endorsement }: StateProps) {
  return (
    <>
      {visit.page.t('sign.submitted.reference')}
      <br />
      <ReferenceNumber reference={endorsement.reference} />
    </>
  );
}

function Waiting({ visit, endorsement }: StateProps) {
  const { t } = visit.page;
  return (
    <>
      <Panel title={t('sign.submitted.panel')}>
        <Reference visit={visit} endorsement={endorsement} />
      </Panel>
      <p class="govuk-body-l">
        <strong>{t('sign.submitted.notComplete')}</strong>
      </p>
      <p class="govuk-body">{t('sign.submitted.sentTo', { email: endorsement.contactEmail })}</p>
      <h2 class="govuk-heading-m">{t('sign.submitted.stepsTitle')}</h2>
      <ol class="govuk-list govuk-list--number">
        <li>{t('sign.submitted.openMail')}</li>
        <li>{t('sign.submitted.confirm')}</li>
        <li>{t('sign.submitted.then')}</li>
      </ol>
      <p class="govuk-body">{t('sign.submitted.print')}</p>
      <h2 class="govuk-heading-m">{t('sign.submitted.noMailTitle')}</h2>
      <p class="govuk-body">{t('sign.submitted.noMail')}</p>
      <form method="post" action={journeyPath(visit, 'submitted')} novalidate>
        <Button variant="secondary">{t('sign.submitted.sendAgain')}</Button>
      </form>
      <p class="govuk-body">{t('sign.submitted.wrongAddress')}</p>
    </>
  );
}

function Confirmed({ visit, endorsement }: StateProps) {
  const { t } = visit.page;
  return (
    <>
      <Panel title={t('sign.submitted.confirmedTitle')}>
        <Reference visit={visit} endorsement={endorsement} />
      </Panel>
      <p class="govuk-body-l">{t('sign.submitted.confirmed', { email: endorsement.contactEmail })}</p>
    </>
  );
}

import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { PresentStanding } from '#registry/record/present-standing.js';
import { Button } from '../../views/components/button.js';
import { InsetText } from '../../views/components/inset-text.js';
import { NotificationBanner } from '../../views/components/notification-banner.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { Panel } from '../../views/components/panel.js';
import { ReferenceNumber } from '../../views/components/reference-number.js';
import { JourneyPage } from '../../views/layout.js';
import { journeyPath, startPath } from '../journey/journey-paths.js';
import type { Visit } from '../journey/visit.js';
import { maskedAddress } from './masked-address.js';
import { StandingSection } from './standing-section.js';

export interface SubmittedPageProps {
  readonly visit: Visit;
  readonly endorsement: EndorsementDetails;
  readonly standing: PresentStanding;
  readonly now: Date;
  /** The address that was given in this browser, while mail still goes there; null once the contact was changed. */
  readonly givenAddress: string | null;
  /** Another mail was asked for just now. */
  readonly mailAsked: boolean;
  /** The mail waits: the mailbox got enough for now, or its owner wants none. */
  readonly mailWaits: boolean;
}

/** The reference number, how the endorsement stands now, and what is still to be done. */
export function SubmittedPage(props: SubmittedPageProps) {
  const { visit, endorsement } = props;
  const { t } = visit.page;
  const isClosed = endorsement.status === 'void' && endorsement.confirmedAt === null;
  return (
    <JourneyPage {...visit.page} title={titleOf(props)}>
      {endorsement.status === 'awaiting_confirmation' && <Waiting {...props} />}
      {isClosed && (
        <PageHeading size="l" lead={t('sign.submitted.closed')}>
          {t('sign.submitted.closedTitle')}
        </PageHeading>
      )}
      {endorsement.status !== 'awaiting_confirmation' && !isClosed && <Confirmed {...props} />}
      <p class="govuk-body">
        <a class="govuk-link" href={startPath(visit)}>
          {t('sign.submitted.another')}
        </a>
      </p>
    </JourneyPage>
  );
}

function titleOf({ visit, endorsement: { status, confirmedAt } }: SubmittedPageProps): string {
  const { t } = visit.page;
  if (status === 'awaiting_confirmation') return t('sign.submitted.panel');
  if (status === 'submitted') return t('sign.submitted.confirmedTitle');
  if (status === 'void' && confirmedAt === null) return t('sign.submitted.closedTitle');
  return t(`manage.status.${status}.title`);
}

function Reference({ visit, endorsement }: Pick<SubmittedPageProps, 'visit' | 'endorsement'>) {
  return (
    <>
      {visit.page.t('sign.submitted.reference')}
      <br />
      <ReferenceNumber reference={endorsement.reference} />
    </>
  );
}

function Waiting({ visit, endorsement, givenAddress, mailAsked, mailWaits }: SubmittedPageProps) {
  const { t } = visit.page;
  return (
    <>
      {mailAsked && !mailWaits && (
        <NotificationBanner type="success" title={t('site.notification.success')}>
          <p class="govuk-notification-banner__heading">{t('sign.submitted.sentTitle')}</p>
          <p class="govuk-body">{t('sign.submitted.sent')}</p>
        </NotificationBanner>
      )}
      <Panel title={t('sign.submitted.panel')}>
        <Reference visit={visit} endorsement={endorsement} />
      </Panel>
      <p class="govuk-body-l">
        <strong>{t('sign.submitted.notComplete')}</strong>
      </p>
      {mailWaits ? (
        <InsetText>{t('sign.submitted.mailWaits', { email: visit.page.site.contactEmail })}</InsetText>
      ) : (
        <p class="govuk-body">
          {givenAddress === null
            ? t('sign.submitted.sentToOther')
            : t('sign.submitted.sentTo', { email: maskedAddress(givenAddress) })}
        </p>
      )}
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

/** From the confirmation on the present state is told, whatever it is, and the way to the own page. */
function Confirmed(props: SubmittedPageProps) {
  const { visit, endorsement, standing, now } = props;
  const reference = <Reference visit={visit} endorsement={endorsement} />;
  return (
    <>
      {endorsement.status === 'submitted' ? (
        <Panel title={titleOf(props)}>{reference}</Panel>
      ) : (
        <>
          <PageHeading size="l" caption={visit.page.t('manage.overview.title')}>
            {titleOf(props)}
          </PageHeading>
          <p class="govuk-body-l">{reference}</p>
        </>
      )}
      <StandingSection {...{ visit, endorsement, standing, now }} />
    </>
  );
}

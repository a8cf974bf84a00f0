import type { ConfirmationView } from '#registry/signing/read-confirmation.js';
import { Button } from '../../views/components/button.js';
import { LinkButton } from '../../views/components/link-button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { Panel } from '../../views/components/panel.js';
import { JourneyPage } from '../../views/layout.js';
import { startPath } from '../journey/journey-paths.js';
import type { Visit } from '../journey/visit.js';
import { confirmationPath, requestPath } from './confirmation-paths.js';
import type { ConfirmationStanding } from './confirmation-standing.js';

interface LinkPageProps {
  readonly visit: Visit;
}

type ViewPageProps = LinkPageProps & { readonly view: ConfirmationView };

/** For a link that was never sent, or not whole. */
export function UnknownLinkPage({ visit }: LinkPageProps) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t('confirm.unknown.title')}>
      <PageHeading size="l" lead={t('confirm.unknown.body')}>
        {t('confirm.unknown.title')}
      </PageHeading>
      <LinkButton href={requestPath(visit)}>{t('confirm.request.title')}</LinkButton>
    </JourneyPage>
  );
}

/** For a link that is too old or has taken too many wrong codes. */
export function ExpiredPage({ visit, token, view }: ViewPageProps & { readonly token: string }) {
  const { t } = visit.page;
  const isConfirmed = view.endorsement.confirmedAt !== null;
  return (
    <JourneyPage {...visit.page} title={t('confirm.expired.title')}>
      <PageHeading size="l" lead={t(isConfirmed ? 'confirm.expired.confirmedBody' : 'confirm.expired.body')}>
        {t('confirm.expired.title')}
      </PageHeading>
      {!isConfirmed && (
        <form method="post" action={confirmationPath(visit, token, 'renewal')} novalidate>
          <Button>{t('confirm.expired.button')}</Button>
        </form>
      )}
    </JourneyPage>
  );
}

/** For a link that went to an address that is the contact's no more. It tells nothing of the endorsement. */
export function EndedPage({ visit }: LinkPageProps) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t('confirm.ended.title')}>
      <PageHeading size="l" lead={t('confirm.ended.body')}>
        {t('confirm.ended.title')}
      </PageHeading>
    </JourneyPage>
  );
}

/** For an endorsement that was cancelled or that nobody confirmed in time. */
export function ClosedPage({ visit }: LinkPageProps) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t('confirm.closed.title')}>
      <PageHeading size="l" lead={t('confirm.closed.body')}>
        {t('confirm.closed.title')}
      </PageHeading>
      <SignAgain visit={visit} text={t('confirm.closed.again')} />
    </JourneyPage>
  );
}

/** The answer to "I did not sign this". An announcement may have been shown before its mandate came. */
export function DisownedPage({ visit, view }: LinkPageProps & { readonly view: ConfirmationStanding }) {
  const { t } = visit.page;
  const { shown } = view.standing;
  return (
    <JourneyPage {...visit.page} title={t('confirm.disowned.title')}>
      <Panel title={t('confirm.disowned.title')}>{t('confirm.disowned.panel')}</Panel>
      <p class="govuk-body-l">{shown === 'never' ? t('confirm.disowned.body') : t(`manage.shown.${shown}`)}</p>
      <SignAgain visit={visit} text={t('confirm.disowned.again')} />
    </JourneyPage>
  );
}

function SignAgain({ visit, text }: LinkPageProps & { text: string }) {
  return (
    <>
      <p class="govuk-body">{text}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={startPath(visit)}>
          {visit.page.t('sign.start.title')}
        </a>
      </p>
    </>
  );
}

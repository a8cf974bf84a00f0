import type { Draft } from '#registry/drafts/drafts.js';
import { firstOpenStep } from '#domain/endorsement/signing-steps.js';
import { Button } from '../../views/components/button.js';
import { InsetText } from '../../views/components/inset-text.js';
import { LinkButton } from '../../views/components/link-button.js';
import { NotificationBanner } from '../../views/components/notification-banner.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { PublicPage } from '../../views/layout.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import { journeyPath, startPath } from '../journey/journey-paths.js';
import type { Visit } from '../journey/visit.js';

export interface StartPageProps {
  readonly visit: Visit;
  /** Answers that this browser has given and not submitted. */
  readonly begun: Draft | null;
  /** They came here because a page of the journey found no cookie. */
  readonly lostCookie: boolean;
}

/** Who may sign, what it takes, and what happens then: all that somebody wants to know before they begin. */
export function StartPage({ visit, begun, lostCookie }: StartPageProps) {
  const { t } = visit.page;
  return (
    <PublicPage {...visit.page} title={t('sign.start.title')} description={t('sign.start.lead')} section="sign">
      <div class="wc-reading">
        {lostCookie && (
          <NotificationBanner title={t('sign.noDraft.title')}>
            <p class="govuk-body">{t('sign.noDraft.body')}</p>
          </NotificationBanner>
        )}
        <PageHeading lead={t('sign.start.lead')}>{t('sign.start.title')}</PageHeading>
        {begun ? <Resume visit={visit} draft={begun} /> : <Begin visit={visit} />}
        <h2 class="govuk-heading-m">{t('sign.start.whoTitle')}</h2>
        <p class="govuk-body">{t('sign.start.who')}</p>
        <p class="govuk-body">{t('sign.start.whoPerson')}</p>
        <h2 class="govuk-heading-m">{t('sign.start.needTitle')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>{t('sign.start.needTime')}</li>
          <li>{t('sign.start.needMandate')}</li>
          <li>{t('sign.start.needEmail')}</li>
        </ul>
        <h2 class="govuk-heading-m">{t('sign.start.publicTitle')}</h2>
        <p class="govuk-body">{t('sign.start.public')}</p>
        <p class="govuk-body">
          {t('sign.start.publicName')} {t('sign.start.private')}
        </p>
        <h2 class="govuk-heading-m">{t('sign.start.nextTitle')}</h2>
        <ol class="govuk-list govuk-list--number">
          <li>{t('sign.start.nextConfirm')}</li>
          <li>{t('sign.start.nextVerify')}</li>
          <li>{t('sign.start.nextPublish')}</li>
        </ol>
        <p class="govuk-body">
          <a class="govuk-link" href={localePath(t.locale, SITE_PATHS.pact)}>
            {t('sign.start.readPact')}
          </a>
        </p>
        <p class="govuk-body-s">{t('sign.start.cookie')}</p>
      </div>
    </PublicPage>
  );
}

function Begin({ visit }: { visit: Visit }) {
  return (
    <form method="post" action={startPath(visit)} novalidate>
      <Button start>{visit.page.t('sign.start.button')}</Button>
    </form>
  );
}

function Resume({ visit, draft }: { visit: Visit; draft: Draft }) {
  const { t } = visit.page;
  const place = draft.answers.government?.name;
  const date = t.date(draft.expiresAt);
  return (
    <InsetText>
      <h2 class="govuk-heading-m">{t('sign.resume.title')}</h2>
      <p class="govuk-body">
        {place === undefined ? t('sign.resume.body', { date }) : t('sign.resume.bodyFor', { place, date })}
      </p>
      <form method="post" action={startPath(visit)} novalidate class="govuk-button-group">
        <LinkButton href={journeyPath(visit, firstOpenStep(draft.answers) ?? 'check')}>
          {t('sign.resume.continue')}
        </LinkButton>
        <Button variant="secondary">{t('sign.resume.again')}</Button>
      </form>
    </InsetText>
  );
}

import type { Draft } from '#registry/drafts/drafts.js';
import { Columns } from '../../views/components/columns.js';
import { Hero } from '../../views/components/hero.js';
import { NotificationBanner } from '../../views/components/notification-banner.js';
import { PublicPage } from '../../views/layout.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import type { Visit } from '../journey/visit.js';
import { BeginForm, resumeWords } from './begin-form.js';

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
  const hero = (
    <Hero
      compact
      title={t('sign.start.title')}
      lead={begun ? resumeWords(t, begun) : t('sign.start.lead')}
      actions={<BeginForm visit={visit} begun={begun} />}
    />
  );
  return (
    <PublicPage
      {...visit.page}
      title={t('sign.start.title')}
      description={t('sign.start.lead')}
      section="sign"
      hero={hero}
    >
      {lostCookie && (
        <NotificationBanner title={t('sign.noDraft.title')}>
          <p class="govuk-body">{t('sign.noDraft.body')}</p>
        </NotificationBanner>
      )}
      <Columns main={<WhatItMeans visit={visit} />} aside={<WhatYouNeed visit={visit} />} />
      <WhatHappensNext visit={visit} />
    </PublicPage>
  );
}

function WhatItMeans({ visit }: Pick<StartPageProps, 'visit'>) {
  const { t } = visit.page;
  return (
    <>
      <h2 class="govuk-heading-m">{t('sign.start.whoTitle')}</h2>
      <p class="govuk-body">{t('sign.start.who')}</p>
      <p class="govuk-body">{t('sign.start.whoPerson')}</p>
      <h2 class="govuk-heading-m">{t('sign.start.publicTitle')}</h2>
      <p class="govuk-body">{t('sign.start.public')}</p>
      <p class="govuk-body">{t('sign.start.publicAnnounced')}</p>
      <p class="govuk-body">
        {t('sign.start.publicName')} {t('sign.start.private')}
      </p>
    </>
  );
}

function WhatHappensNext({ visit }: Pick<StartPageProps, 'visit'>) {
  const { t } = visit.page;
  return (
    <>
      <h2 class="govuk-heading-m">{t('sign.start.nextTitle')}</h2>
      <ol class="wc-steps">
        {(['nextConfirm', 'nextVerify', 'nextPublish'] as const).map((step) => (
          <li class="wc-steps__step">
            <p>{t(`sign.start.${step}`)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

function WhatYouNeed({ visit }: Pick<StartPageProps, 'visit'>) {
  const { t } = visit.page;
  return (
    <div class="wc-need">
      <h2 class="govuk-heading-m">{t('sign.start.needTitle')}</h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <li>{t('sign.start.needTime')}</li>
        <li>{t('sign.start.needMandate')}</li>
        <li>{t('sign.start.needEmail')}</li>
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={localePath(t.locale, SITE_PATHS.pact)}>
          {t('sign.start.readPact')}
        </a>
      </p>
      <p class="govuk-body-s">{t('sign.start.cookie')}</p>
    </div>
  );
}

import type { Translator } from '#content/i18n/translator.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import type { PageContext } from '../../http/page-context.js';
import { Columns } from '../../views/components/columns.js';
import { Hero } from '../../views/components/hero.js';
import { NotificationBanner } from '../../views/components/notification-banner.js';
import { UndertakingBadges } from '../../views/components/undertaking-badge.js';
import { JsonData } from '../../views/json-data.js';
import { PublicPage } from '../../views/layout.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import { LocatorMap } from '../map/locator-map.js';
import { listAddress } from '../signatories/list-address.js';
import { profilePath } from '../signatories/profile-address.js';
import { kindInWords } from '../signatories/signatory-words.js';
import { Checked } from './checked.js';
import { Commitments } from './commitments.js';
import { EarlierTerms } from './earlier-terms.js';
import { governmentData } from './government-data.js';
import { GovernmentFacts } from './government-facts.js';
import { Mandate } from './mandate.js';
import { StandingNotice } from './standing-notice.js';
import { Steps } from './steps.js';

export interface ProfilePageProps {
  context: PageContext;
  signatory: PublicSignatory;
}

/** A signatory's own page: who it is, what it committed to, since when and on whose authority. */
export function ProfilePage({ context, signatory }: ProfilePageProps) {
  const { t, site } = context;
  const { name, country, kind, undertakings, number } = signatory;
  const inCountry = t.country(country);
  const codes = undertakings.map(({ code }) => code);
  const address = site.publicUrl + localePath(t.locale, profilePath(signatory));
  return (
    <PublicPage
      {...context}
      section="signatories"
      title={t('register.profile.pageTitle', { name, country: inCountry })}
      description={descriptionOf(t, signatory)}
      noindex={signatory.demonstration || signatory.standing !== 'listed'}
      hero={
        <Hero
          compact
          eyebrow={eyebrowOf(t, signatory)}
          title={<bdi>{name}</bdi>}
          lead={`${kindInWords(t, kind)} · ${inCountry}`}
          actions={<UndertakingBadges undertakings={codes} />}
        />
      }
    >
      {signatory.demonstration && (
        <NotificationBanner
          title={t('register.profile.demonstrationTitle')}
          text={t('register.profile.demonstration', { name })}
        />
      )}
      <StandingNotice t={t} signatory={signatory} />
      <p class="wc-lead">{leadOf(t, signatory)}</p>
      <Columns
        main={
          <>
            <Commitments t={t} signatory={signatory} />
            <Mandate t={t} signatory={signatory} />
            <Checked t={t} signatory={signatory} />
            <Steps t={t} signatory={signatory} />
            <EarlierTerms t={t} signatory={signatory} />
          </>
        }
        asideLabel={t('register.profile.facts')}
        aside={
          <>
            <h2 class="govuk-heading-m">{t('register.profile.facts')}</h2>
            <GovernmentFacts t={t} signatory={signatory} />
            <Position t={t} signatory={signatory} />
            <ul class="wc-links">
              <li>
                <a href={`/api/signatories/${String(number)}`}>{t('register.profile.data')}</a>
              </li>
              <li>
                <a href={listAddress(t.locale, { country })}>{t('register.profile.others', { country: inCountry })}</a>
              </li>
              <li>
                <a href={listAddress(t.locale, {})}>{t('register.profile.all')}</a>
              </li>
              <li>
                <a href={localePath(t.locale, SITE_PATHS.manage)}>{t('manage.links.government')}</a>
              </li>
            </ul>
            <p class="wc-small">
              {t('register.profile.cite')}
              <br />
              <bdi>{address}</bdi>
            </p>
          </>
        }
      />
      <JsonData type="application/ld+json" data={governmentData(t, signatory, address)} />
    </PublicPage>
  );
}

/** What the page is, for search engines and previews: nothing that is invented is said to have happened. */
function descriptionOf(t: Translator, { name, country, signedOn, demonstration }: PublicSignatory): string {
  if (demonstration) return t('register.profile.demonstration', { name });
  const place = { name, country: t.country(country) };
  if (signedOn === null) return t('standing.announced.description', place);
  return t('register.profile.description', { ...place, date: t.date(signedOn) });
}

function eyebrowOf(t: Translator, { standing, demonstration }: PublicSignatory): string {
  if (standing !== 'listed') return t(`standing.label.${standing}`);
  return t(demonstration ? 'register.map.demonstrationEntry' : 'register.profile.eyebrow');
}

/** What it has signed and committed to, in one sentence; or what it has announced. */
function leadOf(t: Translator, { undertakings: { length: count }, signedOn }: PublicSignatory): string {
  if (signedOn === null) return t('standing.announced.lead', { count });
  return t('register.profile.lead', { count, date: t.date(signedOn) });
}

function Position({ t, signatory }: { t: PageContext['t']; signatory: PublicSignatory }) {
  const { latitude, longitude } = signatory;
  if (latitude === null || longitude === null) return null;
  return <LocatorMap t={t} point={{ ...signatory, latitude, longitude }} />;
}

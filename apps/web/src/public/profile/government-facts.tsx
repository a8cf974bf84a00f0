import type { ComponentChildren } from 'preact';
import { sectionOf } from '#content/countries.js';
import type { Translator } from '#content/i18n/translator.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { SummaryList, type SummaryRow } from '../../views/components/summary-list.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import { listAddress } from '../signatories/list-address.js';
import { kindInWords } from '../signatories/signatory-words.js';

export interface GovernmentFactsProps {
  t: Translator;
  signatory: PublicSignatory;
}

/** What the register knows of the local government itself. */
export function GovernmentFacts({ t, signatory }: GovernmentFactsProps) {
  const { kind, regionName, provinceName, country, officialWebsite, formerNames } = signatory;
  const section = sectionOf(country);
  const row = (key: string, value: ComponentChildren): SummaryRow | null => (value ? { key, value } : null);
  return (
    <SummaryList
      rows={[
        row(
          t('register.profile.formerName'),
          formerNames.length > 0 && (
            <ul class="govuk-list">
              {formerNames.map(({ name, until }) => (
                <li>
                  <bdi>{t('succession.public.untilName', { date: t.date(until), name })}</bdi>
                </li>
              ))}
            </ul>
          ),
        ),
        row(t('register.profile.kind'), kindInWords(t, kind)),
        row(t('register.profile.region'), regionName && <bdi>{regionName}</bdi>),
        row(t('register.profile.province'), provinceName && provinceName !== regionName && <bdi>{provinceName}</bdi>),
        row(t('register.profile.country'), <a href={listAddress(t.locale, { country })}>{t.country(country)}</a>),
        row(
          t('register.profile.section'),
          section && <a href={listAddress(t.locale, { section })}>{t(`places.sections.${section}`)}</a>,
        ),
        row(t('register.profile.population'), populationInWords(t, signatory)),
        row(
          t('register.profile.website'),
          officialWebsite && (
            <a href={officialWebsite} rel="external nofollow">
              <bdi>{officialWebsite.replace(/^https?:\/\//, '')}</bdi>
            </a>
          ),
        ),
        signatory.standing === 'announced'
          ? row(t('standing.announced.pact'), <PactVersion t={t} version={signatory.pactVersion} />)
          : row(t('register.profile.pact'), <SignedVersions t={t} signatory={signatory} />),
      ]}
    />
  );
}

function SignedVersions({ t, signatory }: GovernmentFactsProps) {
  return (
    <ul class="govuk-list">
      {signatory.signedVersions.map(({ version, signedOn }) => (
        <li>
          <PactVersion t={t} version={version} />, {t('versions.signedOn', { date: t.date(signedOn) })}
        </li>
      ))}
    </ul>
  );
}

function PactVersion({ t, version }: { t: Translator; version: string }) {
  return <a href={`${localePath(t.locale, SITE_PATHS.pact)}/${version}`}>{t('pact.version', { version })}</a>;
}

/** The number of inhabitants, never without who says so. */
function populationInWords(
  t: Translator,
  { population, populationSource: source, populationYear: year }: PublicSignatory,
): string {
  if (population === null) return t('places.populationUnknown');
  const number = t.number(population);
  if (source === null) return number;
  if (year === null) return t('register.profile.populationFrom', { population: number, source });
  return t('register.profile.populationOf', { population: number, source, year: String(year) });
}

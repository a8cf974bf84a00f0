import type { CaseFile } from '#registry/review/case-file.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { Translator } from '#content/i18n/translator.js';
import { mayAmend } from '#domain/endorsement/decide.js';
import { mayStaff, type SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { SummaryList } from '../../views/components/summary-list.js';
import { UndertakingBadges } from '../../views/components/undertaking-badge.js';
import { ERASED } from '../decisions/erasures/comparison-page.js';
import { caseAddress } from './case-address.js';
import { CaseConsents } from './case-consents.js';
import { ExternalLink } from './external-link.js';
import { kindWord, word } from './words.js';

export interface CaseClaimProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly file: CaseFile;
}

/** What the local government says about itself, and what its contact has agreed to. */
export function CaseClaim({ page: { t }, staff, file: { endorsement, consents } }: CaseClaimProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{t('staff.case.localGovernment')}</h2>
      <Government t={t} endorsement={endorsement} />
      <h2 class="govuk-heading-m">{t('staff.case.undertakings')}</h2>
      <UndertakingBadges undertakings={endorsement.undertakings} />
      <h2 class="govuk-heading-m">{t('staff.case.mandate')}</h2>
      <Mandate t={t} endorsement={endorsement} />
      <h2 class="govuk-heading-m">{t('staff.case.people')}</h2>
      <People {...{ t, staff, endorsement }} />
      <h2 class="govuk-heading-m">{t('staff.case.consents')}</h2>
      <CaseConsents consents={consents} />
    </>
  );
}

interface PartProps {
  readonly t: Translator;
  readonly endorsement: EndorsementDetails;
}

/** Who signed and who is the contact; once they are erased, what is left of them. */
function People({ t, staff, endorsement }: PartProps & Pick<CaseClaimProps, 'staff'>) {
  const { id, anonymisedAt, signatoryOffice } = endorsement;
  if (anonymisedAt !== null) {
    return (
      <>
        <p class="govuk-body">{t('changes.erased.on', { date: t.date(anonymisedAt) })}</p>
        {signatoryOffice !== '' && (
          <SummaryList rows={[{ key: t('staff.case.signatory'), value: <bdi>{signatoryOffice}</bdi> }]} />
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={caseAddress(t.locale, id, `/${ERASED}`)}>
            {t('changes.erased.link')}
          </a>
        </p>
      </>
    );
  }
  const { status } = endorsement;
  const mayCorrect = mayStaff(staff, 'decide-endorsements') && mayAmend(status, 'correct_contact', 'staff');
  return (
    <SummaryList
      rows={[
        {
          key: t('staff.case.signatory'),
          value: <Person name={endorsement.signatoryName} of={endorsement.signatoryOffice} />,
        },
        {
          key: t('staff.case.contact'),
          value: <Person name={endorsement.contactName} of={endorsement.contactRole} />,
        },
        {
          key: t('staff.case.email'),
          value: (
            <a class="govuk-link" href={`mailto:${endorsement.contactEmail}`}>
              <bdi>{endorsement.contactEmail}</bdi>
            </a>
          ),
          actions: mayCorrect
            ? [
                {
                  href: caseAddress(t.locale, endorsement.id, '/contact'),
                  text: t('delivery.contact.change'),
                  hiddenText: t('staff.case.email'),
                },
              ]
            : [],
        },
        { key: t('staff.case.language'), value: t.language(endorsement.contactLanguage) },
      ]}
    />
  );
}

function Government({ t, endorsement: { localGovernment: place, pactVersion, pactLanguage, signedOn } }: PartProps) {
  const region = [place.provinceName, place.regionName].filter((name) => name !== null);
  return (
    <SummaryList
      rows={[
        { key: t('places.kind'), value: kindWord(t, place.kind) },
        region.length > 0 && { key: t('places.region'), value: <bdi>{region.join(', ')}</bdi> },
        { key: t('places.country'), value: t.country(place.country) },
        { key: t('places.population'), value: <Population t={t} place={place} /> },
        {
          key: t('staff.case.origin'),
          value: t(place.origin === 'gazetteer' ? 'staff.case.fromGazetteer' : 'staff.case.described'),
        },
        { key: t('staff.case.signedOn'), value: t.date(signedOn) },
        {
          key: t('staff.case.pact'),
          value: t('staff.case.pactRead', { version: pactVersion, language: t.language(pactLanguage) }),
        },
      ]}
    />
  );
}

function Population({ t, place }: { t: Translator; place: EndorsementDetails['localGovernment'] }) {
  const { population, populationYear: year, origin } = place;
  if (population === null) return <>{t('places.populationUnknown')}</>;
  const source = (origin === 'gazetteer' && place.populationSource) || t('staff.case.saidByContact');
  return (
    <>
      {t.number(population)}
      <span class="wc-case__detail">
        {year === null ? t('places.sourceIs', { source }) : t('places.sourceWithYear', { source, year: String(year) })}
      </span>
    </>
  );
}

function Mandate({ t, endorsement }: PartProps) {
  const { mandateKind, mandateDate, mandateReference, mandateUrl } = endorsement;
  return (
    <SummaryList
      rows={[
        { key: t('staff.case.mandateKind'), value: <strong>{word(t, 'staff.mandate', mandateKind)}</strong> },
        { key: t('staff.case.mandateDate'), value: t.date(mandateDate) },
        mandateReference !== null && { key: t('staff.case.mandateReference'), value: <bdi>{mandateReference}</bdi> },
        {
          key: t('staff.case.mandateUrl'),
          value: mandateUrl === null ? t('staff.case.notGiven') : <ExternalLink href={mandateUrl} />,
        },
      ]}
    />
  );
}

function Person({ name, of }: { name: string; of: string }) {
  return (
    <>
      <bdi>{name}</bdi>
      <span class="wc-case__detail">
        <bdi>{of}</bdi>
      </span>
    </>
  );
}

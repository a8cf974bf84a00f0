import type { EndorsementDetails } from '#registry/endorsements/read-endorsement.js';
import type { Translator } from '#content/i18n/translator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { Button } from '../../views/components/button.js';
import { SummaryList, type SummaryRow } from '../../views/components/summary-list.js';
import { UndertakingBadges } from '../../views/components/undertaking-badge.js';
import { localePath } from '../../views/site-paths.js';
import { caseAddress, signatoryPath } from './case-address.js';
import { CaseFrame } from './case-frame.js';
import { MailToContact } from './mail-to-contact.js';
import { kindWord, word } from './words.js';

export interface VerificationPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
}

/** What becomes public by verifying, and the mail that says so. */
export function VerificationPage({ page, staff, endorsement }: VerificationPageProps) {
  const { t, site } = page;
  const { id, version } = endorsement;
  return (
    <CaseFrame
      {...{ page, staff, endorsement }}
      title={t('staff.verification.title')}
      lead={t('staff.verification.lead')}
    >
      <div class="wc-case__halves">
        <div>
          <h2 class="govuk-heading-m">{t('staff.verification.public')}</h2>
          <SummaryList rows={publicFacts(t, endorsement)} />
        </div>
        <div>
          <MailToContact endorsement={endorsement} site={site} />
        </div>
      </div>
      <form method="post" class="govuk-button-group">
        <input type="hidden" name="version" value={version} />
        <Button>{t('staff.verification.button')}</Button>
        <a class="govuk-link" href={caseAddress(t.locale, id)}>
          {t('staff.verification.back')}
        </a>
      </form>
    </CaseFrame>
  );
}

/** The public fields as anyone will read them. */
function publicFacts(t: Translator, endorsement: EndorsementDetails): (SummaryRow | false)[] {
  const { localGovernment: place, publishSignatoryName } = endorsement;
  const region = [place.provinceName, place.regionName].filter((name) => name !== null);
  return [
    { key: t('staff.case.localGovernment'), value: <bdi>{place.name}</bdi> },
    { key: t('places.kind'), value: kindWord(t, place.kind) },
    region.length > 0 && { key: t('places.region'), value: <bdi>{region.join(', ')}</bdi> },
    { key: t('places.country'), value: t.country(place.country) },
    {
      key: t('places.population'),
      value: place.population === null ? t('places.populationUnknown') : t.number(place.population),
    },
    place.officialWebsite !== null && { key: t('staff.domain.website'), value: <bdi>{place.officialWebsite}</bdi> },
    {
      key: t('staff.case.undertakings'),
      value: <UndertakingBadges undertakings={endorsement.undertakings} />,
    },
    {
      key: t('staff.case.signatory'),
      value: (
        <>
          <bdi>{endorsement.signatoryOffice}</bdi>
          <span class="wc-case__detail">
            {publishSignatoryName ? <bdi>{endorsement.signatoryName}</bdi> : t('staff.verification.nameHidden')}
          </span>
        </>
      ),
    },
    {
      key: t('staff.case.mandate'),
      value: `${word(t, 'staff.mandate', endorsement.mandateKind)}, ${t.date(endorsement.mandateDate)}`,
    },
    { key: t('staff.case.signedOn'), value: t.date(endorsement.signedOn) },
    { key: t('staff.verification.address'), value: <bdi dir="ltr">{localePath(t.locale, signatoryPath(place))}</bdi> },
  ];
}

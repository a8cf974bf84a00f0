import { assuranceOf } from '#domain/endorsement/assurance.js';
import { isOrWasPublished } from '#domain/endorsement/public-standing.js';
import { verificationNeedsSecondPerson, type VerificationCircumstances } from '#domain/endorsement/second-person.js';
import type { CaseFile } from '#registry/review/case-file.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { Translator } from '#content/i18n/translator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { errorAt, errorSummary, typedList, typedText, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { Checkboxes } from '../../views/components/checkboxes.js';
import { InsetText } from '../../views/components/inset-text.js';
import { SummaryList, type SummaryRow } from '../../views/components/summary-list.js';
import { Textarea } from '../../views/components/textarea.js';
import { UndertakingBadges } from '../../views/components/undertaking-badge.js';
import { WarningText } from '../../views/components/warning-text.js';
import { localePath } from '../../views/site-paths.js';
import { caseAddress, signatoryPath } from '../case/case-address.js';
import { CaseFrame } from '../case/case-frame.js';
import { ChecksMade } from './checks-made.js';
import { MailToContact } from '../case/mail-to-contact.js';
import { WHY_LIMIT } from './verification.form.js';
import { kindWord, word } from '../case/words.js';

export interface VerificationPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly file: Pick<CaseFile, 'endorsement' | 'checks' | 'supersedes'>;
  /** What it rests on, when this person verifies. */
  readonly circumstances: VerificationCircumstances;
  readonly typed: TypedValues;
  readonly errors?: readonly FormError[];
}

/** What becomes public by verifying, what was checked, and the mail that says so. */
export function VerificationPage({ page, staff, file, circumstances, typed, errors = [] }: VerificationPageProps) {
  const { t, site } = page;
  const { endorsement, checks, supersedes } = file;
  const takesTwo = verificationNeedsSecondPerson(endorsement, circumstances);
  const { id } = endorsement;
  return (
    <CaseFrame
      {...{ page, staff, endorsement }}
      title={t('staff.verification.title')}
      lead={t('staff.verification.lead')}
      errors={errorSummary(t, errors)}
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
      <h2 class="govuk-heading-m">{t('case.checks.title')}</h2>
      <ChecksMade checks={checks} />
      <p class="govuk-body">
        <a class="govuk-link" href={caseAddress(t.locale, id, '/checklist')}>
          {t('case.checks.fillIn')}
        </a>
      </p>
      {supersedes && (
        <InsetText>
          {t('case.verification.supersedes', { status: word(t, 'staff.status', supersedes.status) })}{' '}
          <a class="govuk-link" href={caseAddress(t.locale, supersedes.id)}>
            {supersedes.reference}
          </a>
        </InsetText>
      )}
      {takesTwo && (
        <InsetText>
          {t('case.verification.takesTwo')}
          <ul class="govuk-list govuk-list--bullet">
            {twoPeopleReasons(t, endorsement, circumstances).map((why) => (
              <li>{why}</li>
            ))}
          </ul>
        </InsetText>
      )}
      <form method="post" action={caseAddress(t.locale, id, '/verification')} noValidate>
        <input type="hidden" name="version" value={typedText(typed, 'version')} />
        {assuranceOf(checks).length === 0 && <WithoutChecks t={t} typed={typed} errors={errors} />}
        <div class="govuk-button-group">
          <Button>{t(takesTwo ? 'decisions.preview.propose' : 'staff.verification.button')}</Button>
          <a class="govuk-link" href={caseAddress(t.locale, id)}>
            {t('staff.verification.back')}
          </a>
        </div>
      </form>
    </CaseFrame>
  );
}

interface WithoutChecksProps {
  readonly t: Translator;
  readonly typed: TypedValues;
  readonly errors: readonly FormError[];
}

/** With nothing checked, verifying has to be meant, and explained. */
function WithoutChecks({ t, typed, errors }: WithoutChecksProps) {
  return (
    <>
      <WarningText>{t('case.verification.unchecked')}</WarningText>
      <Checkboxes
        name="unchecked"
        error={errorAt(t, errors, 'unchecked')}
        values={typedList(typed, 'unchecked')}
        items={[{ value: 'yes', label: t('case.verification.tick') }]}
      />
      <Textarea
        name="why"
        label={t('case.verification.why')}
        hint={t('case.verification.whyHint')}
        rows={4}
        limit={WHY_LIMIT}
        value={typedText(typed, 'why')}
        error={errorAt(t, errors, 'why')}
      />
    </>
  );
}

/** Why this verification takes two people, in words. */
function twoPeopleReasons(
  t: Translator,
  endorsement: EndorsementDetails,
  { unchecked, importedBySamePerson, contactSetBySamePerson, supersedesPublic }: VerificationCircumstances,
): string[] {
  return [
    isOrWasPublished(endorsement) && t('case.verification.because.public'),
    supersedesPublic && t('case.verification.because.supersedes'),
    importedBySamePerson && t('case.verification.because.imported'),
    contactSetBySamePerson && t('case.verification.because.contact'),
    unchecked && t('case.verification.because.unchecked'),
  ].filter((why) => why !== false);
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

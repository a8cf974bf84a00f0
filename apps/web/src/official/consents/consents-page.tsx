import { CONSENT_PURPOSES, REQUIRED_CONSENTS, type ConsentPurpose } from '#domain/endorsement/consent.js';
import { errorAt, typedList } from '../../http/read-form.js';
import { Checkboxes } from '../../views/components/checkboxes.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { QuestionForm, QuestionPage, type QuestionProps } from '../journey/question-page.js';

const isNeeded = (purpose: ConsentPurpose): boolean => REQUIRED_CONSENTS.some((needed) => needed === purpose);

/** One box for each purpose, none of them ticked beforehand: consent is given, not assumed. */
export function ConsentsPage({ visit, values = {}, errors = [] }: QuestionProps) {
  const { t, site } = visit.page;
  const box = (purpose: ConsentPurpose) => (
    <Checkboxes
      name={purpose}
      error={errorAt(t, errors, purpose)}
      values={typedList(values, purpose)}
      items={[
        {
          value: 'yes',
          label: t(`sign.consents.purposes.${purpose}.text`),
          hint: t(`sign.consents.purposes.${purpose}.hint`),
        },
      ]}
    />
  );
  return (
    <QuestionPage visit={visit} step="consents" title={t('sign.consents.title')} errors={errors}>
      <PageHeading size="l" lead={t('sign.consents.lead', { email: site.contactEmail })}>
        {t('sign.consents.title')}
      </PageHeading>
      <QuestionForm visit={visit}>
        <h2 class="govuk-heading-m">{t('sign.consents.needed')}</h2>
        {CONSENT_PURPOSES.filter(isNeeded).map(box)}
        <h2 class="govuk-heading-m">{t('sign.consents.free')}</h2>
        {CONSENT_PURPOSES.filter((purpose) => !isNeeded(purpose)).map(box)}
      </QuestionForm>
    </QuestionPage>
  );
}

import type { PactText as Pact } from '#content/pact/pact-text.js';
import { errorAt, typedList } from '../../http/read-form.js';
import { Checkboxes } from '../../views/components/checkboxes.js';
import { InsetText } from '../../views/components/inset-text.js';
import { PactText } from '../../views/components/pact-text.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import { QuestionForm, QuestionPage, type QuestionProps } from '../journey/question-page.js';

/** The pact's own words, and a box to say that they were read. */
export function PactPage({ visit, pact, values = {}, errors = [] }: QuestionProps & { pact: Pact }) {
  const { t } = visit.page;
  const status = pact.authoritative ? 'pact.authoritative' : 'pact.workingTranslation';
  return (
    <QuestionPage visit={visit} step="pact" title={t('sign.pact.title')} errors={errors}>
      <PageHeading size="l" lead={t('sign.pact.lead')}>
        {t('sign.pact.title')}
      </PageHeading>
      <InsetText>
        <p class="govuk-body">
          <strong>{t('pact.version', { version: pact.version })}</strong> · {t(`${status}.label`)}
        </p>
        <p class="govuk-body">{t(`${status}.notice`)}</p>
        {!pact.authoritative && (
          <p class="govuk-body">
            <a class="govuk-link" href={localePath('en', SITE_PATHS.pact)} hreflang="en">
              {t('pact.workingTranslation.readAuthoritative')}
            </a>
          </p>
        )}
      </InsetText>
      <PactText pact={pact} />
      <QuestionForm visit={visit}>
        <input type="hidden" name="text" value={pact.sha256} />
        <Checkboxes
          name="read"
          error={errorAt(t, errors, 'read')}
          values={typedList(values, 'read')}
          items={[{ value: 'yes', label: t('sign.pact.readBox') }]}
        />
      </QuestionForm>
    </QuestionPage>
  );
}

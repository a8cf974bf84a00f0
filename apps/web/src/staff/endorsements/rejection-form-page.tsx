import type { ReasonToChoose } from '#registry/review/reasons.js';
import type { EndorsementDetails } from '#registry/endorsements/read-endorsement.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { errorAt, errorSummary, typedText, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { Radios } from '../../views/components/radios.js';
import { Textarea } from '../../views/components/textarea.js';
import { caseAddress } from './case-address.js';
import { CaseFrame } from './case-frame.js';
import { contactsTranslator } from './mail-to-contact.js';
import { WORDS_LIMIT } from './rejection.form.js';
import { languageName } from './words.js';

export interface RejectionFormPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  readonly reasons: readonly ReasonToChoose[];
  readonly typed: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks why an endorsement is rejected: a reason whose words exist in every language, and the reviewer's own. */
export function RejectionFormPage({ page, staff, endorsement, reasons, typed, errors = [] }: RejectionFormPageProps) {
  const { t } = page;
  const { id } = endorsement;
  const language = languageName(t, contactsTranslator(endorsement).locale);
  return (
    <CaseFrame
      {...{ page, staff, endorsement }}
      below="rejection"
      title={t('staff.rejection.title')}
      lead={t('staff.rejection.lead', { language })}
      errors={errorSummary(t, errors)}
    >
      <form method="post" action={caseAddress(t.locale, id, '/rejection/preview')} noValidate>
        <input type="hidden" name="version" value={typedText(typed, 'version')} />
        <Radios
          name="code"
          legend={t('staff.rejection.reason')}
          legendSize="m"
          error={errorAt(t, errors, 'code')}
          value={typedText(typed, 'code')}
          items={reasons.map(({ code, label, words }) => ({
            value: code,
            label: label[t.locale],
            hint: t('staff.rejection.theyRead', { words: words[t.locale] }),
          }))}
        />
        <Textarea
          name="text"
          label={t('staff.rejection.words', { language })}
          labelSize="m"
          hint={t('staff.rejection.wordsHint')}
          rows={8}
          limit={WORDS_LIMIT}
          spellcheck
          value={typedText(typed, 'text')}
          error={errorAt(t, errors, 'text')}
          class="wc-case__own-words"
        />
        <div class="govuk-button-group">
          <Button>{t('staff.rejection.preview')}</Button>
          <a class="govuk-link" href={caseAddress(t.locale, id)}>
            {t('staff.rejection.back')}
          </a>
        </div>
      </form>
    </CaseFrame>
  );
}

import { needsSecondPerson, type StaffDecision } from '#domain/endorsement/staff-decisions.js';
import type { EndorsementDetails } from '#registry/endorsements/read-endorsement.js';
import { DECISION_MAILS } from '#registry/review/decision-mails.js';
import type { ReasonToChoose } from '#registry/review/reasons.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { errorAt, errorSummary, typedText, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { InsetText } from '../../views/components/inset-text.js';
import { Radios } from '../../views/components/radios.js';
import { Textarea } from '../../views/components/textarea.js';
import { caseAddress } from './case-address.js';
import { DecisionFrame } from './decision-frame.js';
import { DECISION_NOUNS } from './decision-kinds.js';
import { contactsTranslator } from './mail-to-contact.js';
import { WORDS_LIMIT } from './rejection.form.js';
import { languageName } from './words.js';

export interface DecisionFormPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  readonly action: StaffDecision;
  readonly reasons: readonly ReasonToChoose[];
  readonly typed: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks why: a reason that has words in every language, and the person's own. */
export function DecisionFormPage(props: DecisionFormPageProps) {
  const { page, staff, endorsement, action, reasons, typed, errors = [] } = props;
  const { t } = page;
  const address = caseAddress(t.locale, endorsement.id);
  const isMailed = DECISION_MAILS[action] !== null;
  const language = languageName(t, isMailed ? contactsTranslator(endorsement).locale : t.locale);
  return (
    <DecisionFrame {...{ page, staff, endorsement, action }} errors={errorSummary(t, errors)}>
      {needsSecondPerson(action, endorsement) && <InsetText>{t('decisions.form.secondPerson')}</InsetText>}
      <form method="post" action={`${address}/${DECISION_NOUNS[action]}/preview`} noValidate>
        <input type="hidden" name="version" value={typedText(typed, 'version')} />
        <Radios
          name="code"
          legend={t('decisions.form.reason')}
          legendSize="m"
          error={errorAt(t, errors, 'code')}
          value={typedText(typed, 'code')}
          items={reasons.map(({ code, label, words }) => ({
            value: code,
            label: label[t.locale],
            hint: isMailed && t('decisions.form.theyRead', { words: words[t.locale] }),
          }))}
        />
        <Textarea
          name="text"
          label={t('decisions.form.words', { language })}
          labelSize="m"
          hint={t(isMailed ? 'decisions.form.wordsHint' : 'decisions.form.staffWordsHint')}
          rows={8}
          limit={WORDS_LIMIT}
          spellcheck
          value={typedText(typed, 'text')}
          error={errorAt(t, errors, 'text')}
          class="wc-case__own-words"
        />
        <div class="govuk-button-group">
          <Button>{t('decisions.form.preview')}</Button>
          <a class="govuk-link" href={address}>
            {t('decisions.form.back')}
          </a>
        </div>
      </form>
    </DecisionFrame>
  );
}

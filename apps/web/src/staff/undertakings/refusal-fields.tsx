import type { Translator } from '#content/i18n/translator.js';
import type { EndorsementDetails } from '#registry/endorsements/read-endorsement.js';
import type { ReasonToChoose } from '#registry/review/reasons.js';
import { errorAt, typedText, type FormError, type TypedValues } from '../../http/read-form.js';
import { Radios } from '../../views/components/radios.js';
import { Textarea } from '../../views/components/textarea.js';
import { contactsTranslator } from '../endorsements/contacts-translator.js';
import { WORDS_LIMIT } from '../endorsements/decision.form.js';
import { languageName } from '../endorsements/words.js';

export interface RefusalFieldsProps {
  readonly t: Translator;
  readonly reasons: readonly ReasonToChoose[];
  readonly typed: TypedValues;
  readonly errors: readonly FormError[];
  /** Whoever reads it. */
  readonly contact: EndorsementDetails;
}

/** Asks why something that the contact asked for is refused: a reason with words, and the person's own. */
export function RefusalFields({ t, reasons, typed, errors, contact }: RefusalFieldsProps) {
  const language = languageName(t, contactsTranslator(contact).locale);
  return (
    <>
      <Radios
        name="code"
        legend={t('decisions.form.reason')}
        legendSize="s"
        error={errorAt(t, errors, 'code')}
        value={typedText(typed, 'code')}
        items={reasons.map(({ code, label, words }) => ({
          value: code,
          label: label[t.locale],
          hint: t('decisions.form.theyRead', { words: words[t.locale] }),
        }))}
      />
      <Textarea
        name="text"
        label={t('decisions.form.words', { language })}
        labelSize="s"
        hint={t('decisions.form.wordsHint')}
        rows={5}
        limit={WORDS_LIMIT}
        spellcheck
        value={typedText(typed, 'text')}
        error={errorAt(t, errors, 'text')}
        class="wc-case__own-words"
      />
    </>
  );
}

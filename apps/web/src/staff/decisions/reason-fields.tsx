import { wordsIn } from '#domain/words.js';
import type { ReasonToChoose } from '#registry/proposals/reasons.js';
import { errorAt, typedText, type FormError, type TypedValues } from '../../http/read-form.js';
import { Radios } from '../../views/components/radios.js';
import { Textarea } from '../../views/components/textarea.js';
import { useTranslator } from '../../views/translator-context.js';
import { WORDS_LIMIT } from './reason.form.js';

export interface ReasonFieldsProps {
  readonly reasons: readonly ReasonToChoose[];
  readonly typed: TypedValues;
  readonly errors: readonly FormError[];
  /** The language of the contact who reads it in a mail; null when only colleagues read it. */
  readonly contactLanguage: string | null;
  /** What to write, where the usual hint says too little. */
  readonly wordsHint?: string | undefined;
  /** `s` where the question is one part of a page. */
  readonly size?: 's' | 'm';
}

/** Asks why: a reason that has words in every language, and the person's own. */
export function ReasonFields({ reasons, typed, errors, contactLanguage, wordsHint, size = 'm' }: ReasonFieldsProps) {
  const t = useTranslator();
  const isMailed = contactLanguage !== null;
  return (
    <>
      <Radios
        name="code"
        legend={t('decisions.form.reason')}
        legendSize={size}
        error={errorAt(t, errors, 'code')}
        value={typedText(typed, 'code')}
        items={reasons.map(({ code, label, words }) => ({
          value: code,
          label: wordsIn(label, t.locale),
          hint: isMailed && t('decisions.form.theyRead', { words: wordsIn(words, t.locale) }),
        }))}
      />
      <Textarea
        name="text"
        label={t('decisions.form.words', { language: t.language(contactLanguage ?? t.locale) })}
        labelSize={size}
        hint={wordsHint ?? t(isMailed ? 'decisions.form.wordsHint' : 'decisions.form.staffWordsHint')}
        rows={size === 's' ? 5 : 8}
        limit={WORDS_LIMIT}
        spellcheck
        value={typedText(typed, 'text')}
        error={errorAt(t, errors, 'text')}
        class="wc-case__own-words"
      />
    </>
  );
}

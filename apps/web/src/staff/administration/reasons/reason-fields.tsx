import { LOCALES } from '#content/i18n/locales.js';
import { errorAt, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Input } from '../../../views/components/input.js';
import { Textarea } from '../../../views/components/textarea.js';
import { useTranslator } from '../../../views/translator-context.js';

export interface ReasonFieldsProps {
  readonly typed: TypedValues;
  readonly errors: readonly FormError[];
}

/** The names of the form's fields for a language. */
export const FIELD_ENDINGS = { en: 'En', fr: 'Fr', es: 'Es' } as const;

/** A reason's words in every language. */
export function ReasonFields({ typed, errors }: ReasonFieldsProps) {
  const t = useTranslator();
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorAt(t, errors, name) });
  return (
    <>
      {LOCALES.map((locale) => (
        <Input
          {...field(`label${FIELD_ENDINGS[locale]}`)}
          label={t('reasons.label', { language: t.language(locale) })}
        />
      ))}
      {LOCALES.map((locale) => (
        <Textarea
          {...field(`words${FIELD_ENDINGS[locale]}`)}
          label={t('reasons.words', { language: t.language(locale) })}
          rows={3}
        />
      ))}
    </>
  );
}

import type { Translator } from '#content/i18n/translator.js';
import { errorAt, typedText, type FormError, type TypedValues } from '../../http/read-form.js';
import { Input } from '../../views/components/input.js';
import type { TextSize } from '../../views/components/text-size.js';

export interface CodeFieldProps {
  readonly t: Translator;
  readonly name: string;
  /** More than how a code looks, such as why it is asked for. */
  readonly hint?: string;
  readonly labelSize?: TextSize;
  readonly autocomplete?: string;
  readonly values: TypedValues;
  readonly errors: readonly FormError[];
}

/** Asks for the short code that a mail shows. */
export function CodeField({
  t,
  name,
  hint,
  labelSize,
  autocomplete = 'one-time-code',
  values,
  errors,
}: CodeFieldProps) {
  return (
    <Input
      name={name}
      label={t('confirm.code.label')}
      labelSize={labelSize}
      hint={hint === undefined ? t('confirm.code.hint') : `${t('confirm.code.hint')} ${hint}`}
      error={errorAt(t, errors, name)}
      value={typedText(values, name)}
      width={10}
      class="govuk-input--extra-letter-spacing"
      autocomplete={autocomplete}
      autocapitalize="characters"
      dir="ltr"
    />
  );
}

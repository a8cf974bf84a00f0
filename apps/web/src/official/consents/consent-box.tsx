import type { Translator } from '#content/i18n/translator.js';
import type { ConsentPurpose } from '#domain/endorsement/consent.js';
import { errorAt, typedList, type FormError, type TypedValues } from '../../http/read-form.js';
import { Checkboxes } from '../../views/components/checkboxes.js';

export interface ConsentBoxProps {
  readonly t: Translator;
  readonly purpose: ConsentPurpose;
  /** Of the field; the purpose's own when left out. */
  readonly name?: string;
  readonly values: TypedValues;
  readonly errors: readonly FormError[];
}

/** One question of consent: wherever it is asked, it is asked in the same words. */
export function ConsentBox({ t, purpose, name = purpose, values, errors }: ConsentBoxProps) {
  return (
    <Checkboxes
      name={name}
      error={errorAt(t, errors, name)}
      values={typedList(values, name)}
      items={[
        {
          value: 'yes',
          label: t(`sign.consents.purposes.${purpose}.text`),
          hint: t(`sign.consents.purposes.${purpose}.hint`),
        },
      ]}
    />
  );
}

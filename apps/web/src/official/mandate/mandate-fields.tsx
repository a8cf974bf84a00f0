import type { Translator } from '#content/i18n/translator.js';
import { MANDATE_KINDS, type MandateKind } from '#domain/endorsement/mandate.js';
import { errorAt, typedText, type FormError, type TypedValues } from '../../http/read-form.js';
import { DateInput } from '../../views/components/date-input.js';
import { Input } from '../../views/components/input.js';
import { Radios } from '../../views/components/radios.js';
import { optional } from '../fields/optional.js';

export interface MandateFieldsProps {
  readonly t: Translator;
  /** Kinds that may be chosen; all when left out. */
  readonly kinds?: readonly MandateKind[];
  readonly values: TypedValues;
  readonly errors: readonly FormError[];
}

/** Asks on what authority something is signed; `readMandate` reads it. */
export function MandateFields({ t, kinds = MANDATE_KINDS, values, errors }: MandateFieldsProps) {
  return (
    <>
      <Radios
        name="kind"
        legend={t('sign.mandate.kind')}
        legendSize="s"
        error={errorAt(t, errors, 'kind')}
        tiles
        value={typedText(values, 'kind')}
        items={kinds.map((kind) => ({
          value: kind,
          label: t(`sign.mandate.kinds.${kind}`),
          hint: t(`sign.mandate.kindHints.${kind}`),
        }))}
      />
      <DateInput
        id="date"
        namePrefix="date"
        legend={t(kinds.includes('announcement') ? 'sign.mandate.date' : 'sign.mandate.dateDecided')}
        legendSize="s"
        hint={t('sign.mandate.dateHint')}
        error={errorAt(t, errors, 'date-day')}
        values={{
          day: typedText(values, 'date-day'),
          month: typedText(values, 'date-month'),
          year: typedText(values, 'date-year'),
        }}
      />
      <Input
        name="reference"
        label={t('sign.mandate.reference')}
        hint={t('sign.mandate.referenceHint')}
        error={errorAt(t, errors, 'reference')}
        value={typedText(values, 'reference')}
      />
      <Input
        name="url"
        type="url"
        label={optional(t, 'sign.mandate.url')}
        hint={t('sign.mandate.urlHint')}
        error={errorAt(t, errors, 'url')}
        value={typedText(values, 'url')}
      />
    </>
  );
}

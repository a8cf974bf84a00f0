import type { Translator } from '#content/i18n/translator.js';
import { errorAt, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Checkboxes } from '../../../views/components/checkboxes.js';
import { DateInput } from '../../../views/components/date-input.js';
import { pactVersionAddress } from './pact-versions-address.js';

export interface PublicationFieldsProps {
  readonly t: Translator;
  readonly version: string;
  readonly toInvite: number;
  readonly typed: TypedValues;
  readonly errors: readonly FormError[];
}

/** Asks from which day a version holds, and whether its text was compared. */
export function PublicationFields({ t, version, toInvite, typed, errors }: PublicationFieldsProps) {
  return (
    <form method="post" action={pactVersionAddress(t.locale, version)} novalidate>
      <p class="govuk-body">
        {t('versions.publish.invites', { count: toInvite })} {t('versions.publish.final')}
      </p>
      <DateInput
        id="effect"
        namePrefix="effect"
        legend={t('versions.publish.date')}
        legendSize="s"
        hint={t('versions.publish.dateHint')}
        error={errorAt(t, errors, 'effect-day')}
        values={{
          day: typedText(typed, 'effect-day'),
          month: typedText(typed, 'effect-month'),
          year: typedText(typed, 'effect-year'),
        }}
      />
      <Checkboxes
        name="sure"
        error={errorAt(t, errors, 'sure')}
        values={[]}
        items={[{ value: 'yes', label: t('versions.publish.sure') }]}
      />
      <Button variant="warning">{t('versions.publish.button')}</Button>
    </form>
  );
}

import { UNDERTAKINGS } from '#domain/pact/undertaking.js';
import { Button } from '../components/button.js';
import { Checkboxes } from '../components/checkboxes.js';
import { DateInput } from '../components/date-input.js';
import { Input } from '../components/input.js';
import { PasswordInput } from '../components/password-input.js';
import { Radios } from '../components/radios.js';
import { Select } from '../components/select.js';
import { Textarea } from '../components/textarea.js';
import { UndertakingName } from '../components/undertaking-name.js';
import { useTranslator } from '../translator-context.js';

/** Every kind of question. */
export function FormSamples() {
  const t = useTranslator();
  return (
    <form method="post" action="#content" novalidate>
      <h2 class="govuk-heading-l">Forms</h2>
      <Input name="name" label="Name of your local government" hint="As it writes itself, in its own language" />
      <Input
        name="email"
        type="email"
        label="Official e-mail address"
        autocomplete="email"
        value="ana@"
        error={t('errors.field.email')}
      />
      <Input name="website" type="url" label="Website" prefix="https://" width={20} />
      <Input name="population" label="Population" width={5} suffix="people" inputmode="numeric" />
      <PasswordInput name="password" label="Password" hint="At least 15 characters" />
      <Select
        id="form-country"
        name="country"
        label="Country"
        items={[
          { value: '', label: 'Choose a country' },
          { value: 'SN', label: t.country('SN') },
          { value: 'MX', label: t.country('MX') },
        ]}
      />
      <Textarea name="message" label="Message" limit={500} />
      <DateInput
        id="decided"
        namePrefix="decided"
        legend="When was it decided?"
        legendSize="m"
        hint="For example, 24 11 2025"
        error={t('errors.field.date')}
        wrongParts={['month']}
        values={{ day: '24', month: '13', year: '2025' }}
      />
      <Radios
        name="mandate"
        legend="On what mandate do you sign?"
        legendSize="m"
        value="council"
        items={[
          {
            value: 'council',
            label: 'A decision of the council',
            hint: 'A vote that is in the minutes',
            conditional: <Input name="reference" label="Reference of the decision" />,
          },
          { value: 'mayor', label: 'A letter of the mayor' },
          { divider: 'or' },
          { value: 'pending', label: 'An announcement; the mandate follows' },
        ]}
      />
      <Checkboxes
        name="undertakings"
        legend={t('pact.undertakingsTitle')}
        legendSize="m"
        tiles
        values={['equality']}
        error={t('errors.field.chooseAtLeastOne')}
        items={UNDERTAKINGS.map((undertaking) => ({
          value: undertaking,
          label: <UndertakingName undertaking={undertaking} />,
          hint: t(`pact.undertakings.${undertaking}.means`),
        }))}
      />
      <Checkboxes
        name="consent"
        items={[{ value: 'yes', label: 'I agree that my name and office are shown with the endorsement' }]}
      />
      <Radios
        name="small"
        legend="A small group"
        small
        inline
        items={[
          { value: 'yes', label: t('site.yes') },
          { value: 'no', label: t('site.no') },
        ]}
      />
      <Button>{t('site.actions.continue')}</Button>
    </form>
  );
}

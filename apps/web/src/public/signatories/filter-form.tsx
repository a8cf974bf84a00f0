import { SECTIONS } from '#content/countries.js';
import type { Translator } from '#content/i18n/translator.js';
import { UNDERTAKINGS } from '#domain/pact/undertaking.js';
import type { FilterChoices } from '#registry/public-register/filter-choices.js';
import type { SignatoryListQuery } from '../../api/signatories/signatory-list.query.js';
import { Checkboxes } from '../../views/components/checkboxes.js';
import { FilterPanel } from '../../views/components/filter-panel.js';
import { Input } from '../../views/components/input.js';
import { Select } from '../../views/components/select.js';
import { UndertakingName } from '../../views/components/undertaking-name.js';
import { listAddress } from './list-address.js';

export interface FilterFormProps {
  t: Translator;
  query: SignatoryListQuery;
  choices: FilterChoices;
}

/** Search and filters of a list. Only what would find somebody is offered. */
export function FilterForm({ t, query, choices }: FilterFormProps) {
  const { q, undertaking, country, section, year, sort, standing } = query;
  const collator = new Intl.Collator(t.locale);
  const countries = choices.countries
    .map((value) => ({ value, label: t.country(value) }))
    .sort((one, other) => collator.compare(one.label, other.label));
  const sections = SECTIONS.filter((value) => choices.sections.includes(value));
  return (
    <FilterPanel
      action={listAddress(t.locale, {})}
      label={t('register.filters.label')}
      open={Boolean(undertaking ?? country ?? section ?? year)}
      search={<Input name="q" type="search" label={t('register.filters.search')} value={q} maxlength={100} />}
    >
      {standing && standing !== 'listed' && <input type="hidden" name="standing" value={standing} />}
      {sort !== 'newest' && <input type="hidden" name="sort" value={sort} />}
      <Checkboxes
        name="undertaking"
        legend={t('register.filters.undertaking')}
        hint={t('register.filters.undertakingHint')}
        small
        values={undertaking}
        items={UNDERTAKINGS.map((code) => ({ value: code, label: <UndertakingName undertaking={code} /> }))}
      />
      <Select
        name="country"
        label={t('register.filters.country')}
        value={country ?? ''}
        items={[{ value: '', label: t('register.filters.anyCountry') }, ...countries]}
      />
      <Select
        name="section"
        label={t('register.filters.section')}
        value={section ?? ''}
        items={[
          { value: '', label: t('register.filters.anySection') },
          ...sections.map((value) => ({ value, label: t(`places.sections.${value}`) })),
        ]}
      />
      {choices.years.length > 0 && (
        <Select
          name="year"
          label={t('register.filters.year')}
          value={String(year ?? '')}
          items={[
            { value: '', label: t('register.filters.anyYear') },
            ...choices.years.map((value) => ({ value: String(value), label: String(value) })),
          ]}
        />
      )}
    </FilterPanel>
  );
}

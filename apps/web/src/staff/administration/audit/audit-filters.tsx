import { AUDIT_KINDS } from '#registry/audit/audit-entry.js';
import type { Person } from '#registry/accounts/people.js';
import type { PageContext } from '../../../http/page-context.js';
import { FilterPanel } from '../../../views/components/filter-panel.js';
import { Input } from '../../../views/components/input.js';
import { Select } from '../../../views/components/select.js';
import { localePath } from '../../../views/site-paths.js';
import { queryText } from '../../page-query.js';
import { AUDIT } from './audit-address.js';
import type { AuditQuery } from './audit.query.js';

export interface AuditFiltersProps {
  readonly page: PageContext;
  readonly query: AuditQuery;
  readonly people: readonly Person[];
}

/** By whom, what kind, on which case, from when until when; every result has its own address. */
export function AuditFilters({ page: { t }, query, people }: AuditFiltersProps) {
  const { person, kind, reference } = query;
  return (
    <FilterPanel
      action={localePath(t.locale, AUDIT)}
      label={t('audit.filters')}
      open={queryText({ ...query, before: undefined }) !== ''}
      search={
        <Input
          name="reference"
          type="search"
          label={t('audit.reference')}
          value={reference}
          maxlength={20}
          width={20}
          dir="ltr"
        />
      }
    >
      <Select
        name="person"
        label={t('audit.person')}
        value={person ?? ''}
        items={[
          { value: '', label: t('audit.everybody') },
          ...people.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
        ]}
      />
      <Select
        name="kind"
        label={t('audit.kind')}
        value={kind ?? ''}
        items={[
          { value: '', label: t('audit.allKinds') },
          ...AUDIT_KINDS.map((value) => ({ value, label: t(`audit.kinds.${value}`) })),
        ]}
      />
      {(['from', 'until'] as const).map((name) => (
        <Input
          name={name}
          label={t(`audit.day.${name}`)}
          hint={t('audit.dateHint')}
          value={query[name]}
          maxlength={10}
          width={10}
          dir="ltr"
          inputmode="numeric"
        />
      ))}
    </FilterPanel>
  );
}

import type { AccessEntry } from '#registry/privacy/access-log.js';
import type { Person } from '#registry/staff/people.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { EmptyState } from '../../views/components/empty-state.js';
import { FilterPanel } from '../../views/components/filter-panel.js';
import { Input } from '../../views/components/input.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { PagesOf } from '../../views/components/pages-of.js';
import { Select } from '../../views/components/select.js';
import { Table, type TableCell } from '../../views/components/table.js';
import { TableScroll } from '../../views/components/table-scroll.js';
import { localePath } from '../../views/site-paths.js';
import { caseAddress } from '../endorsements/case-address.js';
import { moment } from '../endorsements/words.js';
import { StaffFrame } from '../staff-frame.js';
import type { AccessLogQuery } from './access-log.query.js';
import { queryText } from '../page-query.js';

/** Address of the access log, without the language. */
export const ACCESS_LOG = '/staff/access-log';

export interface AccessLogPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly query: AccessLogQuery;
  readonly total: number;
  readonly pages: number;
  readonly current: number;
  readonly entries: readonly AccessEntry[];
  readonly people: readonly Person[];
  /** How long an entry is kept. */
  readonly days: number;
}

/** One line per access, newest first, by person, case and period. */
export function AccessLogPage(props: AccessLogPageProps) {
  const { page, staff, query, total, pages, current, entries, days } = props;
  const { t } = page;
  const title = t('people.log.title');
  const address = localePath(t.locale, ACCESS_LOG);
  return (
    <StaffFrame {...{ page, staff, title }}>
      <PageHeading size="l" lead={t('people.log.lead', { count: days })}>
        {title}
      </PageHeading>
      <LogFilters {...props} />
      <p class="govuk-body">{t('people.log.total', { count: total })}</p>
      {entries.length === 0 ? (
        <EmptyState title={t('people.log.none')} />
      ) : (
        <TableScroll label={title}>
          <Table
            stacks
            head={(['when', 'who', 'action', 'case'] as const).map((column) => ({
              content: t(`people.log.column.${column}`),
            }))}
            rows={entries.map((entry) => cellsOf(page, entry))}
          />
        </TableScroll>
      )}
      <PagesOf {...{ current, pages }} hrefOf={(number) => address + queryText({ ...query, page: number })} />
    </StaffFrame>
  );
}

function LogFilters({ page: { t }, query, people }: AccessLogPageProps) {
  return (
    <FilterPanel
      action={localePath(t.locale, ACCESS_LOG)}
      label={t('people.log.filters')}
      open={queryText({ ...query, page: 1 }) !== ''}
      search={
        <Input
          name="reference"
          type="search"
          label={t('people.log.reference')}
          value={query.reference}
          maxlength={20}
          width={20}
        />
      }
    >
      <Select
        name="person"
        label={t('people.log.column.who')}
        value={query.person ?? ''}
        items={[
          { value: '', label: t('people.log.everybody') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {(['from', 'until'] as const).map((name) => (
        <Input
          name={name}
          label={t(`people.log.${name}`)}
          hint={t('people.log.dateHint')}
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

function cellsOf({ t }: PageContext, entry: AccessEntry): TableCell[] {
  const { at, staffName, action, endorsementId, reference, what } = entry;
  return [
    { content: moment(t, at) },
    { content: <bdi>{staffName}</bdi> },
    {
      content: (
        <>
          {t(`people.log.action.${action}`)}
          {what !== null && (
            <>
              {' · '}
              <bdi>{what}</bdi>
            </>
          )}
        </>
      ),
    },
    {
      content: endorsementId !== null && (
        <a class="govuk-link" href={caseAddress(t.locale, endorsementId)}>
          {reference}
        </a>
      ),
    },
  ];
}

import type { AuditEntry } from '#registry/audit/audit-entry.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { Button } from '../../../views/components/button.js';
import { EmptyState } from '../../../views/components/empty-state.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { Pagination } from '../../../views/components/pagination.js';
import { Table } from '../../../views/components/table.js';
import { TableScroll } from '../../../views/components/table-scroll.js';
import { localePath } from '../../../views/site-paths.js';
import { queryText } from '../../page-query.js';
import { StaffFrame } from '../../staff-frame.js';
import { AUDIT, AUDIT_FORMATS } from './audit-address.js';
import { AuditFilters, type AuditFiltersProps } from './audit-filters.js';
import { auditCells, AUDIT_TABLE } from './audit-row.js';

export interface AuditPageProps extends AuditFiltersProps {
  readonly staff: SignedInStaff;
  readonly entries: readonly AuditEntry[];
  /** Where the next page begins; undefined on the last one. */
  readonly older: string | undefined;
  /** How long it is kept who took or opened what, and who signed in. */
  readonly days: { readonly access: number; readonly events: number };
}

/** Who did what across all cases and people, newest first, and the way to take it away. */
export function AuditPage(props: AuditPageProps) {
  const { page, staff, query, entries, older, days } = props;
  const { t } = page;
  const title = t('audit.title');
  const address = localePath(t.locale, AUDIT);
  const filter = { ...query, before: undefined };
  const newest = `${address}${queryText(filter)}`;
  return (
    <StaffFrame
      {...{ page, staff, title }}
      above={[{ label: t('staff.nav.administration'), href: localePath(t.locale, '/staff/administration') }]}
    >
      <PageHeading size="l" lead={t('audit.lead')}>
        {title}
      </PageHeading>
      <AuditFilters {...props} />
      {entries.length === 0 ? (
        <EmptyState title={t('audit.none')} />
      ) : (
        <TableScroll label={title}>
          <Table
            stacks
            small
            head={AUDIT_TABLE.map((column) => ({ content: t(`audit.column.${column}`) }))}
            rows={entries.map((entry) => auditCells(t, entry))}
          />
        </TableScroll>
      )}
      {(older !== undefined || query.before !== undefined) && (
        <Pagination
          previous={query.before === undefined ? undefined : { href: newest, text: t('audit.newest') }}
          next={
            older === undefined
              ? undefined
              : { href: `${address}${queryText({ ...filter, before: older })}`, text: t('audit.older') }
          }
        />
      )}
      <div class="govuk-button-group">
        {AUDIT_FORMATS.map((format) => (
          <form method="post" action={`${address}/${format}${queryText(filter)}`}>
            <Button variant="secondary">{t('audit.export', { format: format.toUpperCase() })}</Button>
          </form>
        ))}
      </div>
      <p class="govuk-body">{t('audit.kept', days)}</p>
    </StaffFrame>
  );
}

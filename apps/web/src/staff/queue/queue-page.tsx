import type { EndorsementQueue, QueueEntry } from '#registry/review/endorsement-queue.js';
import { inPactOrder } from '#domain/pact/undertaking.js';
import { mayStaff, type SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { Button } from '../../views/components/button.js';
import { DemonstrationTag } from '../../views/components/demonstration-tag.js';
import { EmptyState } from '../../views/components/empty-state.js';
import { LinkButton } from '../../views/components/link-button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { pageItems } from '../../views/components/page-items.js';
import { Pagination } from '../../views/components/pagination.js';
import { ReferenceNumber } from '../../views/components/reference-number.js';
import { Table, type TableCell } from '../../views/components/table.js';
import { TableScroll } from '../../views/components/table-scroll.js';
import { UndertakingBadges } from '../../views/components/undertaking-badge.js';
import { localePath } from '../../views/site-paths.js';
import { BULK } from './bulk/bulk-address.js';
import { StaffFrame } from '../staff-frame.js';
import { caseAddress, queueAddress } from '../case/case-address.js';
import { QueueFilters, type QueueFiltersProps } from './queue-filters.js';
import type { QueueQuery } from './queue.query.js';
import { AgeTag, StatusTag } from './state-tags.js';
import { kindWord, word } from '../case/words.js';
import { queryText } from '../page-query.js';

export interface QueuePageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly queue: EndorsementQueue;
  readonly current: number;
  readonly pages: number;
  readonly query: QueueQuery;
  readonly counts: QueueFiltersProps['counts'];
  readonly saved: QueueFiltersProps['saved'];
  /** How many endorsements in other states fit, when none in these does. */
  readonly elsewhere: number;
}

/** What waits for a decision, the longest wait first. */
export function QueuePage({ page, staff, queue, current, pages, query, counts, saved, elsewhere }: QueuePageProps) {
  const { t } = page;
  const address = queueAddress(t.locale);
  const hrefOf = (number: number): string => `${address}${queryText({ ...query, page: number })}`;
  const filtered = queryText({ ...query, page: undefined }) !== '';
  const heading = t(filtered ? 'queue.found' : 'staff.queue.heading', { count: queue.total });
  return (
    <StaffFrame page={page} staff={staff} title={heading}>
      <PageHeading size="l" lead={queue.total > 0 ? t('staff.queue.lead') : undefined}>
        {heading}
      </PageHeading>
      <QueueFilters t={t} query={query} counts={counts} saved={saved} />
      {queue.total === 0 ? (
        <EmptyState title={t(filtered ? 'queue.emptyTitle' : 'staff.queue.emptyTitle')}>
          <p class="govuk-body">{t(filtered ? 'queue.empty' : 'staff.queue.empty')}</p>
          {filtered && elsewhere > 0 && (
            <p class="govuk-body">
              <a class="govuk-link" href={`${address}${queryText({ ...query, state: ['all'], page: undefined })}`}>
                {t('queue.elsewhere', { count: elsewhere })}
              </a>
            </p>
          )}
        </EmptyState>
      ) : (
        <TableScroll label={heading}>
          <Table
            stacks
            class="wc-queue"
            head={[
              { content: t('staff.queue.localGovernment') },
              { content: t('places.country') },
              { content: t('staff.queue.waiting') },
              { content: t('staff.queue.undertakings') },
              { content: t('staff.queue.mandate') },
              { content: t('staff.queue.state') },
            ]}
            firstCellIsHeader
            rows={queue.entries.map((entry) => cellsOf(page, entry, queryText({ ...query, page: undefined })))}
          />
        </TableScroll>
      )}
      <div class="govuk-button-group">
        {queue.total > 0 && mayStaff(staff, 'act-in-bulk') && (
          <LinkButton
            variant="secondary"
            href={`${localePath(t.locale, BULK)}${queryText({ ...query, page: undefined })}`}
          >
            {t('bulk.actOn', { count: queue.total })}
          </LinkButton>
        )}
        {(['csv', 'json'] as const).map((format) => (
          <form
            method="post"
            action={`${address.replace(/endorsements$/, 'export')}/${format}${queryText({ ...query, page: undefined })}`}
          >
            <Button variant="secondary">{t('queue.export', { format: format.toUpperCase() })}</Button>
          </form>
        ))}
      </div>
      {pages > 1 && (
        <Pagination
          items={pageItems(current, pages, hrefOf)}
          previous={current > 1 ? { href: hrefOf(current - 1) } : undefined}
          next={current < pages ? { href: hrefOf(current + 1) } : undefined}
        />
      )}
    </StaffFrame>
  );
}

function cellsOf({ t }: PageContext, entry: QueueEntry, filter: string): TableCell[] {
  return [
    {
      content: (
        <>
          <a class="govuk-link wc-queue__name" href={caseAddress(t.locale, entry.id, filter)}>
            <bdi>{entry.name}</bdi>
          </a>
          <span class="wc-queue__detail">
            {kindWord(t, entry.kind)} · <ReferenceNumber reference={entry.reference} />
          </span>
          {entry.demonstration && <DemonstrationTag />}
        </>
      ),
    },
    { content: t.country(entry.country) },
    {
      content: (
        <>
          <span class="wc-queue__days">{t('staff.queue.days', { count: entry.ageInDays })}</span>{' '}
          <AgeTag days={entry.ageInDays} />
        </>
      ),
    },
    { content: <UndertakingBadges undertakings={inPactOrder(entry.undertakings)} compact /> },
    { content: word(t, 'staff.mandate', entry.mandateKind) },
    {
      content: (
        <>
          <StatusTag status={entry.status} />
          {entry.reviewer !== null && (
            <span class="wc-queue__detail">{t('staff.queue.with', { name: entry.reviewer })}</span>
          )}
        </>
      ),
    },
  ];
}

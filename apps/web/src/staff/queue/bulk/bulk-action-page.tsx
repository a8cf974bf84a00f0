import { isDeciding } from '#registry/review/bulk/bulk-kind.js';
import type { BulkAction, BulkItem } from '#registry/review/bulk/read-bulk-action.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { ReasonToChoose } from '#registry/proposals/reasons.js';
import { mayStaff, type SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { Button } from '../../../views/components/button.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { SummaryList } from '../../../views/components/summary-list.js';
import { Table } from '../../../views/components/table.js';
import { TableScroll } from '../../../views/components/table-scroll.js';
import { WarningText } from '../../../views/components/warning-text.js';
import { caseAddress } from '../../case/case-address.js';
import { DecisionLetter } from '../../decisions/decision-preview-page.js';
import type { Outlook } from '../../case/mail-outlook.js';
import { moment } from '../../case/words.js';
import { StaffFrame } from '../../staff-frame.js';
import { bulkAddress } from './bulk-address.js';
import { BulkProgress } from './bulk-progress.js';

export interface BulkActionPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly action: BulkAction;
  readonly items: readonly BulkItem[];
  /** Before it is confirmed: the first endorsement that it would be done to. */
  readonly example: EndorsementDetails | null;
  readonly reason: ReasonToChoose | null;
  /** What the mail to the example says. */
  readonly outlook: Outlook | null;
}

/** What would be done to how many and which are left out and why; then how far it is, and what was done. */
export function BulkActionPage(props: BulkActionPageProps) {
  const { page, staff, action, items } = props;
  const { t } = page;
  const { id, kind, status, counts } = action;
  const title = t(`bulk.kind.${kind}`);
  const running = status === 'running';
  return (
    <StaffFrame {...{ page, staff, title }} scripts={running ? ['import-progress.js'] : undefined}>
      <PageHeading
        size="l"
        caption={t('bulk.by', { name: action.createdByName, when: moment(t, action.createdAt), done: counts.done })}
        lead={t(`bulk.status.${status}`)}
      >
        {title}
      </PageHeading>
      {running && <BulkProgress action={action} mayStop={mayStaff(staff, 'act-in-bulk')} />}
      <SummaryList
        rows={[
          { key: t('bulk.count.all'), value: t.number(counts.all) },
          { key: t(status === 'preview' ? 'bulk.count.applies' : 'bulk.count.open'), value: t.number(counts.open) },
          { key: t('bulk.count.done'), value: t.number(counts.done) },
          { key: t('bulk.count.leftOut'), value: t.number(counts.leftOut) },
        ]}
      />
      {status === 'preview' && <Preview {...props} />}
      {!running && (
        <>
          <ItemsTable page={page} items={items} />
          <form method="post" action={bulkAddress(t.locale, id, '/report')}>
            <Button variant="secondary">{t('bulk.download')}</Button>
          </form>
        </>
      )}
    </StaffFrame>
  );
}

function Preview({ page, staff, action, example, reason, outlook }: BulkActionPageProps) {
  const { t } = page;
  const { id, kind, counts, reasonText } = action;
  if (!example) return <InsetText>{t('bulk.nothing')}</InsetText>;
  if (action.createdBy !== staff.id || !mayStaff(staff, 'act-in-bulk'))
    return <InsetText>{t('bulk.foreign', { name: action.createdByName })}</InsetText>;
  const given = reason && reasonText !== null ? { ...reason, text: reasonText } : null;
  const isMailed = kind === 'reject' || kind === 'request_information';
  return (
    <>
      {isMailed && <WarningText>{t('bulk.mails', { count: counts.open })}</WarningText>}
      {isMailed && <p class="govuk-body">{t('bulk.example')}</p>}
      {given && outlook && isDeciding(kind) && (
        <DecisionLetter page={page} endorsement={example} action={kind} reason={given} outlook={outlook} />
      )}
      <form method="post" action={bulkAddress(t.locale, id, '/confirmation')} class="govuk-button-group">
        <Button variant="warning">{t('bulk.confirm', { count: counts.open })}</Button>
        <Button variant="secondary" formaction={bulkAddress(t.locale, id, '/cancellation')}>
          {t('bulk.discard')}
        </Button>
      </form>
    </>
  );
}

function ItemsTable({ page: { t }, items }: Pick<BulkActionPageProps, 'page' | 'items'>) {
  return (
    <TableScroll label={t('bulk.list')}>
      <Table
        stacks
        caption={t('bulk.list')}
        captionClass="govuk-table__caption--m"
        firstCellIsHeader
        head={(['name', 'country', 'result', 'why'] as const).map((column) => ({ content: t(`bulk.csv.${column}`) }))}
        rows={items.map(({ endorsementId, name, country, result, why }) => [
          {
            content: (
              <a class="govuk-link" href={caseAddress(t.locale, endorsementId)}>
                <bdi>{name}</bdi>
              </a>
            ),
          },
          { content: t.country(country) },
          { content: t(`bulk.result.${result ?? 'open'}`) },
          { content: why ? t(`bulk.why.${why}`) : '' },
        ])}
      />
    </TableScroll>
  );
}

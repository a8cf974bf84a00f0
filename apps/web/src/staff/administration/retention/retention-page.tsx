import type { RetentionLine } from '#registry/calendar/retention/retention-report.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { Table } from '../../../views/components/table.js';
import { TableScroll } from '../../../views/components/table-scroll.js';
import { moment, word } from '../../case/words.js';
import { StaffFrame } from '../../staff-frame.js';

export interface RetentionPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly lines: readonly RetentionLine[];
}

/** One row per kind of data: how long it is kept, how much is due, when the rule ran last. */
export function RetentionPage({ page, staff, lines }: RetentionPageProps) {
  const { t } = page;
  const title = t('retention.title');
  const numeric = true;
  return (
    <StaffFrame page={page} staff={staff} title={title}>
      <PageHeading size="l" lead={t('retention.lead')}>
        {title}
      </PageHeading>
      <TableScroll label={title}>
        <Table
          stacks
          firstCellIsHeader
          head={[
            { content: t('retention.what') },
            { content: t('retention.after') },
            { content: t('retention.due'), numeric },
            { content: t('retention.ran') },
            { content: t('retention.erased'), numeric },
          ]}
          rows={lines.map(({ code, days, due, ranAt, erased }) => [
            { content: word(t, 'retention.rule', code) },
            { content: t('retention.days', { count: days }) },
            { content: t.number(due), numeric },
            { content: ranAt ? moment(t, ranAt) : t('retention.never') },
            { content: t.number(erased), numeric },
          ])}
        />
      </TableScroll>
      <p class="govuk-body">{t('retention.settings')}</p>
    </StaffFrame>
  );
}

import { IMPORT_OUTCOMES } from '#registry/import/import-batch.js';
import type { ImportOverview } from '#registry/import/read-import.js';
import { mayStaff, type SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { errorSummary, type FormError } from '../../http/read-form.js';
import { EmptyState } from '../../views/components/empty-state.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { PagesOf } from '../../views/components/pages-of.js';
import { Table, type TableCell } from '../../views/components/table.js';
import { TableScroll } from '../../views/components/table-scroll.js';
import { localePath } from '../../views/site-paths.js';
import { moment } from '../case/words.js';
import { StaffFrame } from '../staff-frame.js';
import { importAddress } from './import-address.js';
import { statusWords } from './import-words.js';
import { UploadForm } from './upload-form.js';

export interface ImportsPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly imports: readonly ImportOverview[];
  readonly current: number;
  readonly pages: number;
  readonly errors?: readonly FormError[];
}

/** Takes a new file, and lists those before. */
export function ImportsPage({ page, staff, imports, current, pages, errors = [] }: ImportsPageProps) {
  const { t } = page;
  return (
    <StaffFrame
      page={page}
      staff={staff}
      title={t('imports.title')}
      errors={errorSummary(t, errors)}
      above={[{ label: t('staff.nav.administration'), href: localePath(t.locale, '/staff/administration') }]}
    >
      <PageHeading size="l" lead={t('imports.lead')}>
        {t('imports.title')}
      </PageHeading>
      {mayStaff(staff, 'import-endorsements') && <UploadForm errors={errors} />}
      <h2 class="govuk-heading-m">{t('imports.list.title')}</h2>
      {imports.length === 0 ? (
        <EmptyState headingLevel={3} title={t('imports.list.none')} />
      ) : (
        <TableScroll label={t('imports.list.title')}>
          <Table
            stacks
            class="wc-queue"
            head={(['file', 'who', 'rows', 'state', 'found'] as const).map((column) => ({
              content: t(`imports.list.${column}`),
              numeric: column === 'rows',
            }))}
            firstCellIsHeader
            rows={imports.map((one) => cellsOf(page, one))}
          />
        </TableScroll>
      )}
      <PagesOf current={current} pages={pages} hrefOf={(number) => `${importAddress(t.locale)}?page=${number}`} />
    </StaffFrame>
  );
}

function cellsOf({ t }: PageContext, one: ImportOverview): TableCell[] {
  const { id, fileName, createdByName, createdAt, counts } = one;
  return [
    {
      content: (
        <a class="govuk-link" href={importAddress(t.locale, id)}>
          <bdi>{fileName}</bdi>
        </a>
      ),
    },
    { content: t('imports.list.by', { name: createdByName ?? '', when: moment(t, createdAt) }) },
    { content: t.number(counts.rows), numeric: true },
    { content: statusWords(t, one) },
    {
      content: (
        <ul class="govuk-list govuk-!-margin-bottom-0">
          {IMPORT_OUTCOMES.filter((outcome) => counts.outcomes[outcome] > 0).map((outcome) => (
            <li>
              {t('imports.list.count', { what: t(`imports.outcome.${outcome}`), count: counts.outcomes[outcome] })}
            </li>
          ))}
        </ul>
      ),
    },
  ];
}

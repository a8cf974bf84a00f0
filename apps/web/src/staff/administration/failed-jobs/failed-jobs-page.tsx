import type { FailedJob } from '#registry/outbox/failed-jobs.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { EmptyState } from '../../../views/components/empty-state.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { Table } from '../../../views/components/table.js';
import { TableScroll } from '../../../views/components/table-scroll.js';
import { localePath } from '../../../views/site-paths.js';
import { moment, word } from '../../case/words.js';
import { StaffFrame } from '../../staff-frame.js';

export interface FailedJobsPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  /** The latest ones. */
  readonly jobs: readonly FailedJob[];
  /** How many there are altogether. */
  readonly count: number;
  /** Nothing leaves at all for now. */
  readonly isPaused: boolean;
}

/** What was to be sent or published and was given up, with the reason and how to have it done after all. */
export function FailedJobsPage({ page, staff, jobs, count, isPaused }: FailedJobsPageProps) {
  const { t } = page;
  const title = t('jobs.title');
  return (
    <StaffFrame page={page} staff={staff} title={title}>
      <PageHeading size="l" lead={t('jobs.lead')}>
        {title}
      </PageHeading>
      {isPaused && <InsetText>{t('jobs.paused')}</InsetText>}
      {jobs.length === 0 ? (
        <EmptyState title={t('jobs.none')} />
      ) : (
        <>
          <p class="govuk-body">{t('jobs.count', { count, shown: jobs.length })}</p>
          <TableScroll label={title}>
            <Table
              stacks
              firstCellIsHeader
              head={['job', 'about', 'failed', 'tries', 'problem'].map((column) => ({
                content: t(`jobs.column.${column as 'job'}`),
              }))}
              rows={jobs.map((job) => rowOf(page, job))}
            />
          </TableScroll>
          <p class="govuk-body">{t('jobs.howTo')}</p>
        </>
      )}
    </StaffFrame>
  );
}

function rowOf({ t }: PageContext, { id, job, endorsement, failedAt, attempts, problem }: FailedJob) {
  return [
    {
      content: (
        <>
          {word(t, 'staff.job', job)}
          <br />
          <code>{id}</code>
        </>
      ),
    },
    {
      content: endorsement ? (
        <a class="govuk-link" href={localePath(t.locale, `/staff/endorsements/${endorsement.id}`)}>
          {endorsement.reference}
        </a>
      ) : (
        t('jobs.noCase')
      ),
    },
    { content: moment(t, failedAt) },
    { content: t.number(attempts) },
    { content: <code>{problem}</code> },
  ];
}

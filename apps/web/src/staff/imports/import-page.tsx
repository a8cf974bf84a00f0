import type { ImportBatch } from '#registry/import/import-batch.js';
import { mayStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { Button } from '../../views/components/button.js';
import { InsetText } from '../../views/components/inset-text.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { PagesOf } from '../../views/components/pages-of.js';
import { moment } from '../case/words.js';
import { StaffFrame } from '../staff-frame.js';
import { importAddress } from './import-address.js';
import { ImportActions } from './import-actions.js';
import { ImportCountsTable } from './import-counts.js';
import { ImportProgress, isUnderWay } from './import-progress.js';
import { ImportRowsTable, type ImportRowsProps } from './import-rows-table.js';
import { statusWords } from './import-words.js';
import { queryText } from '../page-query.js';

export interface ImportPageProps extends ImportRowsProps {
  readonly page: PageContext;
  /** An earlier upload of the very same file. */
  readonly sameFile: ImportBatch | undefined;
  readonly total: number;
  readonly current: number;
  readonly pages: number;
}

/** One import: how far it is, what the check found, what was done, and each row with the reason. */
export function ImportPage(props: ImportPageProps) {
  const { page, staff, batch, query, current, pages, total } = props;
  const { t } = page;
  const address = importAddress(t.locale, batch.id);
  const running = isUnderWay(batch);
  const mayImport = mayStaff(staff, 'import-endorsements');
  return (
    <StaffFrame
      page={page}
      staff={staff}
      title={batch.fileName}
      above={[{ label: t('imports.title'), href: importAddress(t.locale) }]}
      scripts={running ? ['import-progress.js'] : undefined}
    >
      <PageHeading
        size="l"
        caption={t('imports.list.by', { name: batch.createdByName ?? '', when: moment(t, batch.createdAt) })}
        lead={statusWords(t, batch)}
      >
        <bdi>{batch.fileName}</bdi>
      </PageHeading>
      {running ? (
        <ImportProgress batch={batch} mayStop={mayImport} />
      ) : (
        <>
          <Notices {...props} />
          {mayImport && <ImportActions batch={batch} />}
          <ImportCountsTable batch={batch} />
          <h2 class="govuk-heading-m" id="rows">
            {t('imports.report.list', { count: total })}
          </h2>
          <Shown {...props} />
          <ImportRowsTable {...props} />
          <PagesOf
            current={current}
            pages={pages}
            hrefOf={(number) => `${address}${queryText({ ...query, page: number })}#rows`}
          />
          <form method="post" action={`${address}/report${queryText({ ...query, page: undefined })}`}>
            <Button variant="secondary">{t('imports.report.download')}</Button>
          </form>
        </>
      )}
    </StaffFrame>
  );
}

/** What has to be known before the figures are read. */
function Notices({ page: { t }, batch, sameFile }: ImportPageProps) {
  return (
    <>
      {sameFile && (
        <InsetText>
          <p>{t('imports.report.sameFile', { date: t.date(sameFile.appliedAt ?? sameFile.createdAt) })}</p>
          <a class="govuk-link" href={importAddress(t.locale, sameFile.id)}>
            {t('imports.report.sameFileLink')}
          </a>
        </InsetText>
      )}
      {batch.cancelledAt !== null && batch.status === 'applied' && (
        <InsetText>{t('imports.report.stopped', { count: batch.counts.left })}</InsetText>
      )}
      {batch.undoReason !== null && (
        <>
          <h2 class="govuk-heading-s">{t('imports.report.undoReason')}</h2>
          <blockquote class="wc-case__words" dir="auto">
            {batch.undoReason}
          </blockquote>
        </>
      )}
      {batch.emptiedAt !== null && (
        <InsetText>{t('imports.report.emptied', { date: t.date(batch.emptiedAt) })}</InsetText>
      )}
    </>
  );
}

/** Which rows are shown, when not all are. */
function Shown({ page: { t }, batch, query }: ImportPageProps) {
  const { outcome, result } = query;
  if (!outcome && !result) return null;
  const what = [outcome && t(`imports.outcome.${outcome}`), result && t(`imports.result.${result}`)];
  return (
    <p class="govuk-body">
      {t('imports.report.shown', { what: t.list(what.filter((one) => one !== undefined)) })}{' '}
      <a class="govuk-link" href={`${importAddress(t.locale, batch.id)}#rows`}>
        {t('imports.report.all')}
      </a>
    </p>
  );
}

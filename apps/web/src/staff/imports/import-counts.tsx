import { IMPORT_OUTCOMES, IMPORT_RESULTS } from '#registry/import/import-batch.js';
import type { ImportOverview } from '#registry/import/read-import.js';
import { Table } from '../../views/components/table.js';
import { TableScroll } from '../../views/components/table-scroll.js';
import { useTranslator } from '../../views/translator-context.js';
import { importAddress } from './import-address.js';
import type { ImportQuery } from './import.query.js';
import { queryText } from '../page-query.js';

/** How many rows there are of each kind, each a link to these rows; what was done comes first once it was. */
export function ImportCountsTable({ batch }: { batch: ImportOverview }) {
  const t = useTranslator();
  const { counts } = batch;
  const done = IMPORT_RESULTS.filter((result) => counts.results[result] > 0);
  const link = (query: ImportQuery, text: string) => (
    <a class="govuk-link" href={`${importAddress(t.locale, batch.id)}${queryText(query)}#rows`}>
      {text}
    </a>
  );
  return (
    <>
      {done.length > 0 && (
        <Table
          caption={t('imports.report.after')}
          captionClass="govuk-table__caption--m"
          head={[{ content: t('imports.report.result') }, { content: t('imports.report.rows'), numeric: true }]}
          firstCellIsHeader
          rows={done.map((result) => [
            { content: link({ result }, t(`imports.result.${result}`)) },
            { content: t.number(counts.results[result]), numeric: true },
          ])}
        />
      )}
      <TableScroll label={t('imports.report.before')}>
        <Table
          stacks
          caption={t('imports.report.before')}
          captionClass="govuk-table__caption--m"
          head={[
            { content: t('imports.report.outcome') },
            { content: t('imports.report.rows'), numeric: true },
            { content: t('imports.report.meaning') },
          ]}
          firstCellIsHeader
          rows={IMPORT_OUTCOMES.map((outcome) => [
            { content: link({ outcome }, t(`imports.outcome.${outcome}`)) },
            { content: t.number(counts.outcomes[outcome]), numeric: true },
            { content: t(`imports.effect.${outcome}`) },
          ])}
        />
      </TableScroll>
    </>
  );
}

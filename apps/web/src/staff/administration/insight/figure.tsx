import { Details } from '../../../views/components/details.js';
import { Table } from '../../../views/components/table.js';
import { useTranslator } from '../../../views/translator-context.js';
import { BarChart, type ChartRow } from './bar-chart.js';

export interface FigureProps {
  readonly title: string;
  /** What the rows are. */
  readonly of: string;
  readonly series: readonly string[];
  readonly rows: readonly ChartRow[];
  readonly note?: string;
  /** Address of the whole table as a file. */
  readonly csv: string;
}

/** A chart and its table, to read and to take away. */
export function Figure({ title, of, series, rows, note, csv }: FigureProps) {
  const t = useTranslator();
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {note !== undefined && <p class="govuk-body">{note}</p>}
      {rows.length === 0 ? (
        <p class="govuk-body">{t('insight.nothing')}</p>
      ) : (
        <>
          <BarChart title={title} series={series} rows={rows} />
          <Details summary={t('insight.table', { title })}>
            <Table
              firstCellIsHeader
              head={[{ content: of }, ...series.map((content) => ({ content, numeric: true }))]}
              rows={rows.map(({ label, values }) => [
                { content: label },
                ...values.map((value) => ({ content: t.number(value), numeric: true })),
              ])}
            />
          </Details>
          <p class="govuk-body">
            <a class="govuk-link" href={csv} download>
              {t('insight.csv', { title })}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

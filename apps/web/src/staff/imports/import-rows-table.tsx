import type { ComponentChildren } from 'preact';
import type { ImportRow } from '#registry/import/import-rows.js';
import type { ImportOverview } from '#registry/import/read-import.js';
import { mayStaff, type SignedInStaff } from '../../access/signed-in-staff.js';
import { Button } from '../../views/components/button.js';
import { Checkboxes } from '../../views/components/checkboxes.js';
import { Table, type TableCell } from '../../views/components/table.js';
import { TableScroll } from '../../views/components/table-scroll.js';
import { useTranslator } from '../../views/translator-context.js';
import { caseAddress } from '../case/case-address.js';
import { importAddress } from './import-address.js';
import type { ImportQuery } from './import.query.js';
import { faultWords } from './import-words.js';
import { queryText } from '../page-query.js';

export interface ImportRowsProps {
  readonly staff: SignedInStaff;
  readonly batch: ImportOverview;
  readonly rows: readonly ImportRow[];
  readonly query: ImportQuery;
}

/** The rows, each with its reasons. Possible duplicates are chosen from while nothing is brought in yet. */
export function ImportRowsTable(props: ImportRowsProps) {
  const { batch, query, rows, staff } = props;
  const t = useTranslator();
  if (rows.length === 0) return null;
  const isOpen = batch.status === 'checked' && batch.emptiedAt === null;
  const chooses = isOpen && query.outcome === 'duplicate' && mayStaff(staff, 'import-endorsements');
  const head = ['line', 'government', 'outcome', 'why'] as const;
  const table = (
    <TableScroll label={t('imports.report.rows')}>
      <Table
        stacks
        class="wc-queue"
        small
        head={[...head, ...(chooses ? (['choice'] as const) : [])].map((column) => ({
          content: t(`imports.report.${column}`),
        }))}
        rows={rows.map((row) => [...cellsOf(row), ...(chooses ? [choiceOf(row)] : [])])}
      />
    </TableScroll>
  );
  return chooses ? <DuplicatesForm {...props}>{table}</DuplicatesForm> : table;
}

function DuplicatesForm({ batch, query, children }: ImportRowsProps & { children: ComponentChildren }) {
  const t = useTranslator();
  const { counts, id } = batch;
  return (
    <form
      method="post"
      action={`${importAddress(t.locale, id, '/duplicates')}${queryText({ page: query.page })}`}
      novalidate
    >
      <p class="govuk-body">{t('imports.choice.chosen', { count: counts.wanted })}</p>
      {children}
      <div class="govuk-button-group">
        <Button name="scope" value="page">
          {t('imports.choice.page')}
        </Button>
        <Button variant="secondary" name="scope" value="all">
          {t('imports.choice.all', { count: counts.outcomes.duplicate })}
        </Button>
        <Button variant="secondary" name="scope" value="none">
          {t('imports.choice.none')}
        </Button>
      </div>
    </form>
  );
}

function choiceOf(row: ImportRow): TableCell {
  return { content: <Choice row={row} /> };
}

function Choice({ row: { line, wanted } }: { row: ImportRow }) {
  const t = useTranslator();
  return (
    <>
      <input type="hidden" name="line" value={line} />
      <Checkboxes
        name="wanted"
        idPrefix={`wanted-${line}`}
        small
        values={wanted ? [String(line)] : []}
        groupClass="govuk-!-margin-bottom-0"
        items={[{ value: String(line), label: t('imports.choice.label', { line }) }]}
      />
    </>
  );
}

function cellsOf(row: ImportRow): TableCell[] {
  return [
    { content: row.line },
    { content: <Government row={row} /> },
    { content: <State row={row} /> },
    { content: <Reasons row={row} /> },
  ];
}

function Government({ row: { cells, governmentName } }: { row: ImportRow }) {
  const t = useTranslator();
  const country = /^[a-z]{2}$/i.test(cells.country ?? '') ? (cells.country ?? '').toUpperCase() : undefined;
  return (
    <>
      <bdi class="govuk-!-text-break-word">{(governmentName ?? cells.name ?? '').slice(0, 200)}</bdi>
      {country && <span class="wc-queue__detail">{t.country(country)}</span>}
    </>
  );
}

function State({ row: { outcome, result } }: { row: ImportRow }) {
  const t = useTranslator();
  return (
    <>
      {outcome && t(`imports.outcome.${outcome}`)}
      {result && <strong class="wc-queue__detail">{t(`imports.result.${result}`)}</strong>}
    </>
  );
}

function Reasons({ row: { outcome, faults, otherId, endorsementId } }: { row: ImportRow }) {
  const t = useTranslator();
  return (
    <>
      {faults.map((fault) => (
        <span class="wc-case__detail">{faultWords(t, fault)}</span>
      ))}
      {outcome === 'duplicate' && faults.length === 0 && (
        <span class="wc-case__detail">{t('imports.report.similar')}</span>
      )}
      {endorsementId !== null && (
        <a class="govuk-link" href={caseAddress(t.locale, endorsementId)}>
          {t('imports.report.made')}
        </a>
      )}
      {otherId !== null && otherId !== endorsementId && (
        <a class="govuk-link" href={caseAddress(t.locale, otherId)}>
          {t('imports.report.other')}
        </a>
      )}
    </>
  );
}

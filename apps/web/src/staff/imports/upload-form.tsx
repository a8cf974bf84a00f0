import { LOCALES } from '#content/i18n/locales.js';
import { columnLabel } from '#registry/import/column-labels.js';
import { IMPORT_COLUMNS, REQUIRED_COLUMNS, type ImportColumn } from '#registry/import/import-columns.js';
import { MOST_ROWS } from '#registry/import/read-import-file.js';
import { errorAt, type FormError } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { Details } from '../../views/components/details.js';
import { FieldFrame } from '../../views/components/field.js';
import { Table } from '../../views/components/table.js';
import { useTranslator } from '../../views/translator-context.js';
import { importAddress } from './import-address.js';

/** Takes one file, and says what belongs into it. */
export function UploadForm({ errors }: { errors: readonly FormError[] }) {
  const t = useTranslator();
  const address = importAddress(t.locale);
  const isRequired = (column: ImportColumn) => (REQUIRED_COLUMNS as readonly ImportColumn[]).includes(column);
  return (
    <>
      <h2 class="govuk-heading-m">{t('imports.upload.title')}</h2>
      <form method="post" action={address} enctype="multipart/form-data" novalidate>
        <FieldFrame
          field={{
            name: 'file',
            label: t('imports.upload.label'),
            hint: t('imports.upload.hint', { rows: MOST_ROWS }),
            error: errorAt(t, errors, 'file'),
          }}
          control={(id, describedBy) => (
            <input
              class="govuk-file-upload"
              id={id}
              name="file"
              type="file"
              accept=".csv,.tsv,.txt,text/csv"
              aria-describedby={describedBy}
            />
          )}
        />
        <Button>{t('imports.upload.button')}</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={`${address}/template.csv`} download>
          {t('imports.upload.template')}
        </a>
      </p>
      <Details summary={t('imports.upload.columns')}>
        <p class="govuk-body">{t('imports.upload.names')}</p>
        <Table
          stacks
          head={[{ content: t('imports.upload.column') }, { content: t('imports.upload.meaning') }]}
          rows={IMPORT_COLUMNS.map((column) => {
            const text = t(`imports.column.${column}`);
            return [
              { content: <Names column={column} /> },
              { content: isRequired(column) ? t('imports.upload.required', { text }) : text },
            ];
          })}
        />
      </Details>
    </>
  );
}

/** What a column is called: in the reader's language, and below in the others. */
function Names({ column }: { column: ImportColumn }) {
  const t = useTranslator();
  return (
    <>
      <code>{columnLabel(column, t.locale)}</code>
      {LOCALES.filter((locale) => locale !== t.locale).map((locale) => (
        <span class="wc-case__detail" lang={locale}>
          {columnLabel(column, locale)}
        </span>
      ))}
    </>
  );
}

import type { Translator } from '#content/i18n/translator.js';
import { PUBLIC_FIELDS } from '#registry/public-register/public-fields.js';
import { TableScroll } from '../../views/components/table-scroll.js';
import { Table } from '../../views/components/table.js';

/** The public fields, printed from the one list that decides what is public. */
export function FieldList({ t }: { t: Translator }) {
  return (
    <TableScroll label={t('register.openData.fieldsLabel')}>
      <Table
        stacks
        firstCellIsHeader
        head={[{ content: t('register.openData.field') }, { content: t('register.openData.meaning') }]}
        rows={PUBLIC_FIELDS.map((field) => [
          { content: <code class="wc-code">{field}</code> },
          { content: t(`register.fields.${field}`) },
        ])}
      />
    </TableScroll>
  );
}

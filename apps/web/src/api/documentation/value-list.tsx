import type { Translator } from '#content/i18n/translator.js';
import { TableScroll } from '../../views/components/table-scroll.js';
import { Table } from '../../views/components/table.js';
import type { DescribedSchema, DescribedValue } from './described-request.js';

export interface ValueListProps {
  t: Translator;
  /** What the table is, for people who reach it by keyboard. */
  label: string;
  values: readonly DescribedValue[];
}

/** Parameters, or fields of an answer, with what they mean. */
export function ValueList({ t, label, values }: ValueListProps) {
  return (
    <TableScroll label={label}>
      <Table
        stacks
        firstCellIsHeader
        head={[{ content: t('register.api.name') }, { content: t('register.api.meaning') }]}
        rows={values.map((value) => [
          { content: <code class="wc-code">{value.name}</code> },
          { content: [value.description, ...limits(t, value.schema)].join(' ') },
        ])}
      />
    </TableScroll>
  );
}

function limits(t: Translator, schema: DescribedSchema): string[] {
  const choices = schema.enum ?? schema.items?.enum;
  return [
    ...(choices ? [`${t('register.api.oneOf', { values: choices.join(', ') })}.`] : []),
    ...(schema.default === undefined ? [] : [`${t('register.api.standard', { value: String(schema.default) })}.`]),
  ];
}

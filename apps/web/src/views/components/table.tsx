import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';

export interface TableHeader {
  content: ComponentChildren;
  numeric?: boolean;
  class?: string;
  /** How this column sorts the table, when it does. */
  sort?: 'ascending' | 'descending' | 'none';
}

export interface TableCell {
  content: ComponentChildren;
  numeric?: boolean;
  class?: string;
  colspan?: number;
  rowspan?: number;
}

export interface TableProps {
  caption?: ComponentChildren;
  captionClass?: string;
  head?: readonly TableHeader[];
  rows: readonly (readonly TableCell[])[];
  firstCellIsHeader?: boolean;
  /** Denser text, for tables with much in them. */
  small?: boolean;
  class?: string;
}

/** Facts in rows and columns. Wide ones belong into `TableScroll`, which scrolls alone on a small screen. */
export function Table(props: TableProps) {
  const { caption, captionClass, head, rows, firstCellIsHeader, small } = props;
  return (
    <table class={classNames('govuk-table', small && 'govuk-table--small-text-until-tablet', props.class)}>
      {caption && <caption class={classNames('govuk-table__caption', captionClass)}>{caption}</caption>}
      {head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head.map(({ content, numeric, class: className, sort }) => (
              <th
                scope="col"
                class={classNames('govuk-table__header', numeric && 'govuk-table__header--numeric', className)}
                aria-sort={sort}
              >
                {content}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {rows.map((row) => (
          <tr class="govuk-table__row">
            {row.map((cell, index) => (
              <Cell {...cell} header={Boolean(firstCellIsHeader) && index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ content, numeric, class: className, colspan, rowspan, header }: TableCell & { header: boolean }) {
  const span = { colSpan: colspan, rowSpan: rowspan };
  if (header) {
    return (
      <th scope="row" class={classNames('govuk-table__header', className)} {...span}>
        {content}
      </th>
    );
  }
  return (
    <td class={classNames('govuk-table__cell', numeric && 'govuk-table__cell--numeric', className)} {...span}>
      {content}
    </td>
  );
}

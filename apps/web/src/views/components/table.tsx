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
  /** On a telephone each row stands as a block of its own, its cells one below the other, named by their column. */
  stacks?: boolean;
  class?: string;
}

/**
 * Facts in rows and columns. Wide ones belong into `TableScroll`, which scrolls alone where they do not fit; on a
 * telephone those that are read row by row had better stack.
 */
export function Table(props: TableProps) {
  const { caption, captionClass, head, rows, firstCellIsHeader, small, stacks } = props;
  const columnNames = stacks ? namesIn(head) : [];
  return (
    <table
      class={classNames(
        'govuk-table',
        small && 'govuk-table--small-text-until-tablet',
        stacks && 'wc-table--stacks',
        props.class,
      )}
    >
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
              <Cell {...cell} header={Boolean(firstCellIsHeader) && index === 0} columnName={columnNames[index]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The names of the columns, for tables of more than two: in those of two, the second plainly belongs to the first. */
function namesIn(head: TableProps['head'] = []): (string | undefined)[] {
  return head.length > 2 ? head.map(({ content }) => (typeof content === 'string' ? content : undefined)) : [];
}

function Cell({
  content,
  numeric,
  class: className,
  colspan,
  rowspan,
  header,
  columnName,
}: TableCell & { header: boolean; columnName: string | undefined }) {
  const span = { colSpan: colspan, rowSpan: rowspan };
  if (header) {
    return (
      <th scope="row" class={classNames('govuk-table__header', className)} {...span}>
        {content}
      </th>
    );
  }
  return (
    <td
      class={classNames('govuk-table__cell', numeric && 'govuk-table__cell--numeric', className)}
      data-column={columnName}
      {...span}
    >
      {content}
    </td>
  );
}

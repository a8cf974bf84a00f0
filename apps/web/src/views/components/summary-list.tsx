import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';

export interface SummaryAction {
  href: string;
  text: ComponentChildren;
  /** Completes the link for people who hear it: "Change" + "e-mail address". */
  hiddenText?: ComponentChildren;
}

export interface SummaryRow {
  key: ComponentChildren;
  value?: ComponentChildren;
  actions?: readonly SummaryAction[];
  class?: string;
}

export interface SummaryListProps {
  rows: readonly (SummaryRow | false | null | undefined)[];
  noBorder?: boolean;
  class?: string;
}

/** Facts and their names; with "Change" links it is a page of answers to check. */
export function SummaryList({ rows, noBorder, class: className }: SummaryListProps) {
  const present = rows.filter((row) => Boolean(row)) as SummaryRow[];
  const anyActions = present.some((row) => row.actions?.length);
  return (
    <dl class={classNames('govuk-summary-list', noBorder && 'govuk-summary-list--no-border', className)}>
      {present.map((row) => (
        <div
          class={classNames(
            'govuk-summary-list__row',
            anyActions && !row.actions && 'govuk-summary-list__row--no-actions',
            row.class,
          )}
        >
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">{row.value}</dd>
          {row.actions && row.actions.length > 0 && (
            <dd class="govuk-summary-list__actions">
              <ActionLinks
                actions={row.actions}
                listClass="govuk-summary-list__actions-list"
                itemClass="govuk-summary-list__actions-list-item"
              />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

export interface ActionLinksProps {
  actions: readonly SummaryAction[];
  listClass: string;
  itemClass: string;
}

/** One link as it is, several as a list. */
export function ActionLinks({ actions, listClass, itemClass }: ActionLinksProps) {
  const links = actions.map(({ href, text, hiddenText }) => (
    <a class="govuk-link" href={href}>
      {text}
      {hiddenText && <span class="govuk-visually-hidden"> {hiddenText}</span>}
    </a>
  ));
  if (links.length === 1) return <>{links}</>;
  return (
    <ul class={listClass}>
      {links.map((link) => (
        <li class={itemClass}>{link}</li>
      ))}
    </ul>
  );
}

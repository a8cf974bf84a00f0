import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';

export interface DetailsProps {
  summary: ComponentChildren;
  id?: string;
  open?: boolean;
  class?: string;
  children: ComponentChildren;
}

/** More, for those who want it. */
export function Details({ summary, id, open, class: className, children }: DetailsProps) {
  return (
    <details id={id} class={classNames('govuk-details', className)} open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}

import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';

export interface PanelProps {
  title: ComponentChildren;
  headingLevel?: 1 | 2 | 3;
  class?: string;
  /** Such as the reference number. */
  children?: ComponentChildren;
}

/** Says that something is done. */
export function Panel({ title, headingLevel = 1, class: className, children }: PanelProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div class={classNames('govuk-panel govuk-panel--confirmation', className)}>
      <Heading class="govuk-panel__title">{title}</Heading>
      {children && <div class="govuk-panel__body">{children}</div>}
    </div>
  );
}

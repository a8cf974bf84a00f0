import type { ComponentChildren } from 'preact';
import { Mark } from '../icons/mark.js';

export interface EmptyStateProps {
  title: ComponentChildren;
  headingLevel?: 2 | 3;
  /** What to do now. */
  children?: ComponentChildren;
}

/** Says that a list has nothing to show, and what to do about it. */
export function EmptyState({ title, headingLevel = 2, children }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div class="wc-empty">
      <Mark />
      <Heading class="govuk-heading-m">{title}</Heading>
      {children}
    </div>
  );
}

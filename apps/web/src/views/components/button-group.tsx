import type { ComponentChildren } from 'preact';

export interface ButtonGroupProps {
  children: ComponentChildren;
}

/** Buttons and links that belong together. */
export function ButtonGroup({ children }: ButtonGroupProps) {
  return <div class="govuk-button-group">{children}</div>;
}

import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import type { TextSize } from './text-size.js';

export interface LabelProps {
  for?: string;
  size?: TextSize;
  /** Wraps the label in the page's `<h1>`: for pages that ask one question. */
  asHeading?: boolean;
  class?: string;
  children?: ComponentChildren;
}

/** The name of one form field. */
export function Label({ for: forId, size, asHeading, class: className, children }: LabelProps) {
  const label = (
    <label class={classNames('govuk-label', size && `govuk-label--${size}`, className)} for={forId}>
      {children}
    </label>
  );
  return asHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}

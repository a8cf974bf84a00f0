import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';

export interface InsetTextProps {
  id?: string;
  class?: string;
  children: ComponentChildren;
}

/** A passage set apart from the text around it. */
export function InsetText({ id, class: className, children }: InsetTextProps) {
  return (
    <div id={id} class={classNames('govuk-inset-text', className)}>
      {children}
    </div>
  );
}

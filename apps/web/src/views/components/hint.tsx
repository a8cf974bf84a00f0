import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';

export interface HintProps {
  id?: string;
  class?: string;
  children: ComponentChildren;
}

/** Help that belongs to a field, read out with it. */
export function Hint({ id, class: className, children }: HintProps) {
  return (
    <div id={id} class={classNames('govuk-hint', className)}>
      {children}
    </div>
  );
}

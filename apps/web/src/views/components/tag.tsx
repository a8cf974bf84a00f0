import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';

export type TagTone = 'grey' | 'turquoise' | 'green' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow';

export interface TagProps {
  tone?: TagTone;
  class?: string;
  children: ComponentChildren;
}

/** A state in one or two words; the words say it, the colour only helps. */
export function Tag({ tone, class: className, children }: TagProps) {
  return <strong class={classNames('govuk-tag', tone && `govuk-tag--${tone}`, className)}>{children}</strong>;
}

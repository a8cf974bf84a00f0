import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import { useTranslator } from '../translator-context.js';

export interface BackLinkProps {
  href: string;
  class?: string;
  /** Defaults to "Back". */
  children?: ComponentChildren;
}

/** To the question before this one. */
export function BackLink({ href, class: className, children }: BackLinkProps) {
  const t = useTranslator();
  return (
    <a href={href} class={classNames('govuk-back-link', className)}>
      {children ?? t('site.actions.back')}
    </a>
  );
}

import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import { useTranslator } from '../translator-context.js';

export interface WarningTextProps {
  class?: string;
  children: ComponentChildren;
}

/** Something with consequences, such as a declaration. */
export function WarningText({ class: className, children }: WarningTextProps) {
  const t = useTranslator();
  return (
    <div class={classNames('govuk-warning-text', className)}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{t('site.warning')}</span> {children}
      </strong>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import { useTranslator } from '../translator-context.js';

export interface ErrorMessageProps {
  id?: string;
  class?: string;
  children: ComponentChildren;
}

/** What is wrong with one field and how to put it right, written at the field. */
export function ErrorMessage({ id, class: className, children }: ErrorMessageProps) {
  const t = useTranslator();
  return (
    <p id={id} class={classNames('govuk-error-message', className)}>
      <span class="govuk-visually-hidden">{t('errors.fieldPrefix')}</span> {children}
    </p>
  );
}

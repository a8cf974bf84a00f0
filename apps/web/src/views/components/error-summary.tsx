import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import { useTranslator } from '../translator-context.js';

export interface FieldError {
  /** Already in the reader's language, the same sentence as at the field. */
  text: ComponentChildren;
  /** The field to jump to, such as `#email`. */
  href?: string;
}

export interface ErrorSummaryProps {
  /** Defaults to "There is a problem". */
  title?: ComponentChildren;
  description?: ComponentChildren;
  errors?: readonly FieldError[];
  class?: string;
}

/** All that is wrong with the answers, at the top of the page, linked to the fields. */
export function ErrorSummary({ title, description, errors = [], class: className }: ErrorSummaryProps) {
  const t = useTranslator();
  return (
    <div class={classNames('govuk-error-summary', className)}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title ?? t('errors.summary.title')}</h2>
        <div class="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errors.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errors.map(({ text, href }) => (
                <li>{href === undefined ? text : <a href={href}>{text}</a>}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}

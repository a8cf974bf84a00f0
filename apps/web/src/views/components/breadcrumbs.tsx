import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import { useTranslator } from '../translator-context.js';

export interface BreadcrumbsProps {
  /** From the outermost page inwards; the one without an address is this page. */
  items: readonly { label: ComponentChildren; href?: string }[];
  class?: string;
}

/** Where a page of the staff's side lies. */
export function Breadcrumbs({ items, class: className }: BreadcrumbsProps) {
  const t = useTranslator();
  return (
    <nav class={classNames('govuk-breadcrumbs', className)} aria-label={t('site.nav.breadcrumb')}>
      <ol class="govuk-breadcrumbs__list">
        {items.map(({ label, href }) =>
          href === undefined ? (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {label}
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={href}>
                {label}
              </a>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}

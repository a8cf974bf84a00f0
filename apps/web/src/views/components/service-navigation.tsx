import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';

export interface NavigationItem {
  label: ComponentChildren;
  href: string;
  /** This very page. */
  current?: boolean;
  /** A page inside this section. */
  active?: boolean;
  /** Set apart from the others: the one thing to do. */
  prominent?: boolean;
}

export interface ServiceNavigationProps {
  label: string;
  items: readonly NavigationItem[];
  class?: string;
}

/** The sections of the site. Wraps on a small screen instead of folding away: nothing here needs JavaScript. */
export function ServiceNavigation({ label, items, class: className }: ServiceNavigationProps) {
  return (
    <div class={classNames('govuk-service-navigation', className)}>
      <div class="govuk-width-container">
        <div class="govuk-service-navigation__container">
          <nav aria-label={label} class="govuk-service-navigation__wrapper">
            <ul class="govuk-service-navigation__list" id="navigation">
              {items.map((item) => (
                <Item {...item} />
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </div>
  );
}

function Item({ label, href, current, active, prominent }: NavigationItem) {
  const marked = current ?? active;
  return (
    <li
      class={classNames(
        'govuk-service-navigation__item',
        marked && 'govuk-service-navigation__item--active',
        prominent && 'wc-nav__prominent',
      )}
    >
      <a
        class="govuk-service-navigation__link"
        href={href}
        aria-current={marked ? (current ? 'page' : 'true') : undefined}
      >
        {marked ? <strong class="govuk-service-navigation__active-fallback">{label}</strong> : label}
      </a>
    </li>
  );
}

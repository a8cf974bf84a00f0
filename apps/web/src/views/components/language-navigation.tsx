import { classNames } from '../class-names.js';

export interface LanguageItem {
  /** The language's own name. */
  label: string;
  /** BCP 47 tag. */
  lang: string;
  /** The same page in that language; the language being read has none. */
  href?: string;
  dir?: 'ltr' | 'rtl';
}

export interface LanguageNavigationProps {
  label: string;
  items: readonly LanguageItem[];
  class?: string;
}

/** The same page in the other languages. */
export function LanguageNavigation({ label, items, class: className }: LanguageNavigationProps) {
  return (
    <nav class={classNames('govuk-language-navigation', className)} aria-label={label}>
      <ul class="govuk-language-navigation__list">
        {items.map((item) => (
          <li class="govuk-language-navigation__list-item">
            {item.href === undefined ? (
              <span class="govuk-language-navigation__text" aria-current="true" lang={item.lang} dir={item.dir}>
                {item.label}
              </span>
            ) : (
              <a
                class="govuk-language-navigation__link"
                href={item.href}
                rel="alternate"
                lang={item.lang}
                hreflang={item.lang}
                dir={item.dir}
              >
                {item.label}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

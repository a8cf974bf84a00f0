import type { ComponentChildren } from 'preact';
import { Wordmark } from '../icons/wordmark.js';
import { localePath, SITE_PATHS } from '../site-paths.js';
import { useTranslator } from '../translator-context.js';
import { Languages, type LanguagesProps } from './languages.js';

export interface SiteHeaderProps extends LanguagesProps {
  /** Further lines of the header. */
  children?: ComponentChildren;
}

/** The name of the site and its languages; the same on every page. */
export function SiteHeader({ path, query, children }: SiteHeaderProps) {
  const t = useTranslator();
  return (
    <header class="wc-header">
      <div class="wc-ribbon" aria-hidden="true" />
      <div class="govuk-width-container wc-header__row">
        <a class="wc-header__home" href={localePath(t.locale, SITE_PATHS.home)}>
          <Wordmark />
        </a>
        <Languages path={path} query={query} />
      </div>
      {children}
    </header>
  );
}

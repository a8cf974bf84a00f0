import { Wordmark } from '../icons/wordmark.js';
import { localePath, SITE_PATHS } from '../site-paths.js';
import { useTranslator } from '../translator-context.js';
import { Languages, type LanguagesProps } from './languages.js';

/** The name of the site and its languages; the same on every page. */
export function SiteHeader({ path, query }: LanguagesProps) {
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
    </header>
  );
}

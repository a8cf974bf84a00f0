import type { ComponentChildren } from 'preact';
import { direction } from '#content/i18n/locales.js';
import type { Translator } from '#content/i18n/translator.js';
import { SkipLink } from '../components/skip-link.js';
import type { SiteFacts } from '../site-facts.js';
import { TranslatorContext } from '../translator-context.js';
import { DocumentHead } from './document-head.js';

export interface PageProps {
  t: Translator;
  site: SiteFacts;
  /** The page's own title, as in its `<h1>`. */
  title: string;
  /** Address without language prefix and query, such as `/signatories`. */
  path: string;
  /** The query of this request with its question mark, kept by the language switch. */
  query?: string;
  /** What search engines and link previews show; the site's own sentence when left out. */
  description?: string;
  /** Absolute or site-relative address of a picture for link previews. */
  image?: string;
  /** The answers have errors: the title says so first. */
  hasErrors?: boolean;
  /** For pages that are nobody's business but the visitor's. */
  noindex?: boolean;
  /** Asset names of module scripts, such as `signatory-map.js`. */
  scripts?: readonly string[];
  /** Overrides the language's own direction; for checking the right-to-left style sheet. */
  dir?: 'ltr' | 'rtl';
  bodyClass?: string;
  children: ComponentChildren;
}

/** The whole HTML document; pages use one of its three faces, `PublicPage`, `JourneyPage` and `StaffPage`. */
export function Page(props: PageProps) {
  const { t, bodyClass, children } = props;
  const dir = props.dir ?? direction(t.locale);
  return (
    <TranslatorContext.Provider value={t}>
      <html lang={t.locale} dir={dir} class="govuk-template">
        <DocumentHead {...props} dir={dir} />
        <body class={bodyClass ? `govuk-template__body ${bodyClass}` : 'govuk-template__body'}>
          <SkipLink>{t('site.skipToContent')}</SkipLink>
          {children}
        </body>
      </html>
    </TranslatorContext.Provider>
  );
}

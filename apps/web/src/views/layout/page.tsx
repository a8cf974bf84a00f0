import type { ComponentChildren } from 'preact';
import { direction } from '#content/i18n/locales.js';
import { SkipLink } from '../components/skip-link.js';
import { TranslatorContext } from '../translator-context.js';
import { DocumentHead, type HeadProps } from './document-head.js';

export interface PageProps extends Omit<HeadProps, 'dir'> {
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

import { DEFAULT_LOCALE, LOCALES } from '#content/i18n/locales.js';
import type { Translator } from '#content/i18n/translator.js';
import { assetPath } from '../../assets/manifest.js';
import type { SiteFacts } from '../site-facts.js';
import { localePath } from '../site-paths.js';

/** What a page says of itself. */
export interface HeadProps {
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
  dir: 'ltr' | 'rtl';
}

/** Title, description, previews, icons, style sheet and scripts. Nothing inline: the content security policy forbids it. */
export function DocumentHead(props: HeadProps) {
  const { t, site, title, path, hasErrors, noindex, dir, scripts = [] } = props;
  const siteName = t('site.name');
  const pageTitle = title === siteName ? t('site.fullName') : t('site.pageTitle', { page: title });
  const description = props.description ?? t('site.description');
  const image = new URL(props.image ?? assetPath('preview.png'), `${site.publicUrl}/`).href;
  const addressIn = (locale: string) => site.publicUrl + localePath(locale, path);
  return (
    <head>
      <meta charset="utf-8" />
      <title>{hasErrors ? t('errors.prefix') + pageTitle : pageTitle}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content="#32103a" />
      <meta name="description" content={description} />
      {noindex ? (
        <meta name="robots" content="noindex, nofollow" />
      ) : (
        <>
          <link rel="canonical" href={addressIn(t.locale)} />
          {LOCALES.map((locale) => (
            <link rel="alternate" hreflang={locale} href={addressIn(locale)} />
          ))}
          <link rel="alternate" hreflang="x-default" href={addressIn(DEFAULT_LOCALE)} />
          <meta property="og:type" content="website" />
          <meta property="og:site_name" content={siteName} />
          <meta property="og:title" content={title} />
          <meta property="og:description" content={description} />
          <meta property="og:url" content={addressIn(t.locale)} />
          <meta property="og:locale" content={t.locale} />
          <meta property="og:image" content={image} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={assetPath(dir === 'rtl' ? 'app.rtl.css' : 'app.css')} />
      {scripts.map((script) => (
        <script type="module" src={assetPath(script)} />
      ))}
    </head>
  );
}

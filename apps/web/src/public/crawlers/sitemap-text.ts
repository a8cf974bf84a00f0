import { DEFAULT_LOCALE, LOCALES } from '#content/i18n/locales.js';
import { localePath } from '../../views/site-paths.js';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

export interface SitemapPage {
  /** Address without language, such as `/pact`. */
  readonly path: string;
  /** Calendar date of its last change, when known. */
  readonly changedOn?: string;
}

/** A sitemap (https://www.sitemaps.org/protocol.html) of pages in every language, each naming the others. */
export function sitemapText(publicUrl: string, pages: readonly SitemapPage[]): string {
  const entries = pages.flatMap(({ path, changedOn }) => {
    const alternates = [...LOCALES, 'x-default'].map((language) => {
      const locale = language === 'x-default' ? DEFAULT_LOCALE : language;
      return `<xhtml:link rel="alternate" hreflang="${language}" href="${publicUrl}${localePath(locale, path)}"/>`;
    });
    const changed = changedOn === undefined ? '' : `<lastmod>${changedOn}</lastmod>`;
    return LOCALES.map(
      (locale) => `<url><loc>${publicUrl}${localePath(locale, path)}</loc>${changed}${alternates.join('')}</url>`,
    );
  });
  return `${XML}\n<urlset xmlns="${SITEMAP}" xmlns:xhtml="${XHTML}">\n${entries.join('\n')}\n</urlset>\n`;
}

/** The list of the site's sitemaps. */
export function sitemapIndexText(addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<sitemap><loc>${address}</loc></sitemap>`);
  return `${XML}\n<sitemapindex xmlns="${SITEMAP}">\n${entries.join('\n')}\n</sitemapindex>\n`;
}

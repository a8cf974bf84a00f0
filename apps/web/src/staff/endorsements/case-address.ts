import type { Locale } from '#content/i18n/locales.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';

/** The address of an endorsement's case, or of a page below it. */
export function caseAddress(locale: Locale, endorsementId: string, below = ''): string {
  return `${localePath(locale, SITE_PATHS.staffQueue)}/${endorsementId}${below}`;
}

/** The way back from a page of a case, for its breadcrumbs. */
export function queueAddress(locale: Locale): string {
  return localePath(locale, SITE_PATHS.staffQueue);
}

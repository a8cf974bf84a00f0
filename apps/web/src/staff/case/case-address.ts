import type { Locale } from '#content/i18n/locales.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';

/** The address of an endorsement's case, or of a page below it. */
export function caseAddress(locale: Locale, endorsementId: string, below = ''): string {
  return `${localePath(locale, SITE_PATHS.staffQueue)}/${endorsementId}${below}`;
}

/** The way back from a page of a case, for its breadcrumbs. */
export function queueAddress(locale: Locale): string {
  return localePath(locale, SITE_PATHS.staffQueue);
}

/** The signatory's own public page, without the language. */
export function signatoryPath({
  country,
  slug,
  number,
}: Pick<EndorsementDetails['localGovernment'], 'country' | 'slug' | 'number'>): string {
  return `${SITE_PATHS.signatories}/${country.toLowerCase()}/${slug}-${number}`;
}

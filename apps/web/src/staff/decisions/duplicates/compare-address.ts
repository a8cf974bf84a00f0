import type { Locale } from '#content/i18n/locales.js';
import { caseAddress } from '../../case/case-address.js';

/** The address where two endorsements are compared, or of a page below it. */
export function compareAddress(locale: Locale, id: string, other: string, below = ''): string {
  return caseAddress(locale, id, `/compare/${other}${below}`);
}

import type { Locale } from '#content/i18n/locales.js';
import { caseAddress } from '../../case/case-address.js';

/** The address where one endorsement is merged into another. */
export function mergeAddress(locale: Locale, loserId: string, winnerId: string): string {
  return caseAddress(locale, loserId, `/merge/${winnerId}`);
}

/** The address where the merge of an endorsement into another is taken back. */
export function separationAddress(locale: Locale, loserId: string): string {
  return caseAddress(locale, loserId, '/separation');
}

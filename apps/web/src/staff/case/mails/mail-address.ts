import type { Locale } from '#content/i18n/locales.js';
import { caseAddress } from '../case-address.js';

/** The address of one mail of a case. */
export function mailAddress(locale: Locale, endorsementId: string, outboxId: string): string {
  return caseAddress(locale, endorsementId, `/mails/${outboxId}`);
}

import type { Locale } from '#content/i18n/locales.js';
import { caseAddress } from '../../case/case-address.js';

/** The address where staff record what became of the local government of a case, or take it back. */
export function successionAddress(locale: Locale, endorsementId: string, successionId?: string): string {
  return caseAddress(locale, endorsementId, successionId === undefined ? '/succession' : `/succession/${successionId}`);
}

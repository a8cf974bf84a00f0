import { localePath } from '../../../views/site-paths.js';
import type { Locale } from '#content/i18n/locales.js';

/** Address of the list of versions, without the language. */
export const PACT_VERSIONS = '/staff/pact-versions';

export function pactVersionAddress(locale: Locale, version?: string): string {
  return localePath(locale, version === undefined ? PACT_VERSIONS : `${PACT_VERSIONS}/${version}`);
}

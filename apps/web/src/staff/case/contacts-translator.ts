import { DEFAULT_LOCALE, isLocale } from '#content/i18n/locales.js';
import { translator, type Translator } from '#content/i18n/translator.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';

/** The translator of the contact's language, or of the default where theirs is none of ours. */
export function contactsTranslator({ contactLanguage }: Pick<EndorsementDetails, 'contactLanguage'>): Translator {
  return translator(isLocale(contactLanguage) ? contactLanguage : DEFAULT_LOCALE);
}

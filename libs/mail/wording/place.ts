import type { Translator } from '#content/i18n/translator.js';
import type { MailedEndorsement } from '../mailed-endorsement.js';
import { plainWords } from './plain-words.js';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The local government's name and country, as sentences and subjects have it. */
export function placeOf({ localGovernment }: MailedEndorsement, t: Translator): string {
  const country = t.country(localGovernment.country);
  const name = plainWords(localGovernment.name);
  if (name === '') return t('mail.placeUnnamed', { country });
  // First-strong isolate and its end keep the comma and the country where a left-to-right sentence has them.
  const shown = RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
  return t('mail.place', { name: shown, country });
}

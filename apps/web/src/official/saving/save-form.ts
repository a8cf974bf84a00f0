import { LOCALES, type Locale } from '#content/i18n/locales.js';
import { EmailAddress } from '../fields/addresses.js';
import { Chosen } from '../fields/chosen.js';

/** Where the way back is sent. */
export class SaveForm {
  @EmailAddress('saving.ask.emailMissing')
  email!: string;

  @Chosen(LOCALES, 'saving.ask.languageMissing')
  language!: Locale;
}

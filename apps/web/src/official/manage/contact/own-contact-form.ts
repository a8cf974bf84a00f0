import { LOCALES, type Locale } from '#content/i18n/locales.js';
import { EmailAddress } from '../../fields/addresses.js';
import { Chosen } from '../../fields/chosen.js';
import { Written } from '../../fields/written.js';
import { SeenForm } from '../seen-form.js';

const LONGEST = 200;

/** Whoever is, or is to be, the contact. */
export class OwnContactForm extends SeenForm {
  @Written(LONGEST, 'sign.contact.nameMissing')
  name!: string;

  @Written(LONGEST, 'sign.contact.roleMissing')
  role!: string;

  @EmailAddress('sign.contact.emailMissing')
  email!: string;

  @Chosen(LOCALES, 'sign.contact.languageMissing')
  language!: Locale;
}

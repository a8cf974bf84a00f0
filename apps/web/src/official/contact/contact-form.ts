import { ValidateIf } from 'class-validator';
import { LOCALES, type Locale } from '#content/i18n/locales.js';
import { EmailAddress, WebAddressOrNot } from '../fields/addresses.js';
import { Chosen } from '../fields/chosen.js';
import { Written } from '../fields/written.js';

const LONGEST = 200;

export class ContactForm {
  @Chosen(['signatory', 'other'], 'sign.contact.whoMissing')
  who!: 'signatory' | 'other';

  @ValidateIf(isSomebodyElse)
  @Written(LONGEST, 'sign.contact.nameMissing')
  name!: string;

  @ValidateIf(isSomebodyElse)
  @Written(LONGEST, 'sign.contact.roleMissing')
  role!: string;

  @EmailAddress('sign.contact.emailMissing')
  email!: string;

  @Chosen(LOCALES, 'sign.contact.languageMissing')
  language!: Locale;

  @WebAddressOrNot()
  officialWebsite: string | null = null;
}

function isSomebodyElse({ who }: ContactForm): boolean {
  return who === 'other';
}

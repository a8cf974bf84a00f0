import type { Translator } from '#content/i18n/translator.js';
import { localePath } from '../../../views/site-paths.js';

/** Address of the list, without the language; with a template's name and a language, of one mail. */
export const MAIL_TEMPLATES_PATH = '/staff/mail-templates';

/** Address of one mail in one language. */
export function templateAddress(t: Translator, template: string, language: string): string {
  return localePath(t.locale, `${MAIL_TEMPLATES_PATH}/${template}/${language}`);
}

/** The way up to the page that lists what is set up rarely. */
export function administrationCrumb(t: Translator): { label: string; href: string } {
  return { label: t('staff.nav.administration'), href: localePath(t.locale, '/staff/administration') };
}

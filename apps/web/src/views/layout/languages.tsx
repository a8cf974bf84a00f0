import { LOCALES, LOCALE_NAMES } from '#content/i18n/locales.js';
import { LanguageNavigation } from '../components/language-navigation.js';
import { localePath } from '../site-paths.js';
import { useTranslator } from '../translator-context.js';

export interface LanguagesProps {
  path: string;
  query?: string;
}

/** This page, with the same filters, in each language of the site. */
export function Languages({ path, query = '' }: LanguagesProps) {
  const t = useTranslator();
  const items = LOCALES.map((lang) => ({
    lang,
    label: LOCALE_NAMES[lang],
    href: lang === t.locale ? undefined : localePath(lang, path) + query,
  }));
  return <LanguageNavigation label={t('site.language.label')} items={items} />;
}

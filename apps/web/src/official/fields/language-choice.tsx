import { LOCALE_NAMES, LOCALES } from '#content/i18n/locales.js';
import { Select } from '../../views/components/select.js';

export interface LanguageChoiceProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly value: string | undefined;
}

/** In which language somebody is written to; each language by its own name. */
export function LanguageChoice(props: LanguageChoiceProps) {
  const items = LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale], lang: locale }));
  return <Select name="language" items={items} {...props} />;
}

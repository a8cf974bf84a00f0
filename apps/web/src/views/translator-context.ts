import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator } from '#content/i18n/translator.js';

/** Carries the page's translator to components deep in the tree; `Page` provides it. */
export const TranslatorContext = createContext<Translator | undefined>(undefined);

/**
 * The translator of the page being rendered.
 * @throws Error when a component is rendered outside a page.
 */
export function useTranslator(): Translator {
  const t = useContext(TranslatorContext);
  if (!t)
    throw new Error('A component that speaks to people was rendered outside <Page> or <TranslatorContext.Provider>.');
  return t;
}

import { useTranslator } from '../translator-context.js';

/** The pact's name in its two parts, each on a line of its own: for the largest titles. */
export function PactName() {
  const t = useTranslator();
  return (
    <>
      {t('site.wordmark.name')}.<br />
      {t('site.wordmark.line')}.
    </>
  );
}

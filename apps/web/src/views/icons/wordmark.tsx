import { useTranslator } from '../translator-context.js';
import { Mark } from './mark.js';

/** The sign with the pact's name beside it, as text so that it is read, translated and zoomed like text. */
export function Wordmark() {
  const t = useTranslator();
  return (
    <span class="wc-wordmark">
      <Mark />
      <span class="wc-wordmark__text">
        <span class="wc-wordmark__name">{t('site.wordmark.name')}</span>{' '}
        <span class="wc-wordmark__line">{t('site.wordmark.line')}</span>
      </span>
    </span>
  );
}

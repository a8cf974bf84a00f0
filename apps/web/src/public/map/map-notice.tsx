import type { Translator } from '#content/i18n/translator.js';

/** What borders on the map mean and do not mean, and where the base map comes from. */
export function MapNotice({ t }: { t: Translator }) {
  return (
    <p class="wc-world-map__notice">
      {t('register.map.boundaries')} {t('register.map.source')}
    </p>
  );
}

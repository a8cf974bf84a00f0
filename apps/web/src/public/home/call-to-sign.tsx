import type { Translator } from '#content/i18n/translator.js';
import { LinkButton } from '../../views/components/link-button.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';

/** The invitation at the end of a page. */
export function CallToSign({ t }: { t: Translator }) {
  return (
    <section class="govuk-panel wc-call" aria-labelledby="call">
      <h2 class="govuk-panel__title" id="call">
        {t('home.call.title')}
      </h2>
      <p class="govuk-panel__body">{t('home.call.body')}</p>
      <LinkButton href={localePath(t.locale, SITE_PATHS.sign)} start variant="inverse">
        {t('home.call.button')}
      </LinkButton>
    </section>
  );
}

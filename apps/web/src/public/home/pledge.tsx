import { pactText } from '#content/pact/pact-text.js';
import type { Translator } from '#content/i18n/translator.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';

/** The pact's vision and the six lines of its pledge, in its own words. */
export function Pledge({ t, pactVersion }: { t: Translator; pactVersion: string }) {
  const { vision, visionTitle, pledge } = pactText(pactVersion, t.locale);
  return (
    <section class="wc-band wc-band--sand" aria-labelledby="pledge">
      <div class="wc-words">
        <blockquote class="wc-vision">
          <p class="wc-vision__label">{visionTitle}</p>
          <p>{vision}</p>
        </blockquote>
        <div>
          <h2 class="govuk-heading-l" id="pledge">
            {t('home.pledge.title')}
          </h2>
          <ol class="wc-pledge">
            {pledge.map((line) => (
              <li>
                <span>{line}</span>
              </li>
            ))}
          </ol>
          <a class="wc-more" href={localePath(t.locale, SITE_PATHS.pact)}>
            {t('home.pledge.read')}
          </a>
        </div>
      </div>
    </section>
  );
}

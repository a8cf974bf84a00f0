import { Mark } from '../icons/mark.js';
import { localePath, SITE_PATHS } from '../site-paths.js';
import { useTranslator } from '../translator-context.js';
import type { SiteFacts } from '../site-facts.js';

const LINKS = ['pact', 'signatories', 'openData', 'privacy', 'accessibility'] as const;

export interface SiteFooterProps {
  site: SiteFacts;
}

/** Where to get help, what else there is, and whose work the page builds on. */
export function SiteFooter({ site }: SiteFooterProps) {
  const t = useTranslator();
  return (
    <footer class="wc-footer">
      <div class="govuk-width-container">
        <div class="wc-footer__columns">
          <div class="wc-footer__about">
            <Mark bright />
            <p class="wc-footer__name">{t('site.pactName')}</p>
            <p>{t('site.footer.about')}</p>
          </div>
          <div class="wc-footer__help">
            <h2 class="wc-footer__title">{t('site.footer.helpTitle')}</h2>
            <p>{t('site.footer.help')}</p>
            <p>
              <a class="wc-footer__mail" href={`mailto:${site.contactEmail}`}>
                <bdi>{site.contactEmail}</bdi>
              </a>
            </p>
          </div>
          <nav class="wc-footer__links" aria-label={t('site.footer.linksLabel')}>
            <ul>
              {LINKS.map((section) => (
                <li>
                  <a href={localePath(t.locale, SITE_PATHS[section])}>{t(`site.nav.${section}`)}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <div class="wc-footer__sources">
          <p>
            {t('site.footer.places')}{' '}
            <a href="https://www.geonames.org/" rel="external">
              GeoNames
            </a>
            {', '}
            <a href="https://creativecommons.org/licenses/by/4.0/" rel="external license">
              CC BY 4.0
            </a>
            . {t('site.footer.map')}{' '}
            <a href="https://www.naturalearthdata.com/" rel="external">
              Natural Earth
            </a>
            .
          </p>
          <p>{t('site.footer.licence')}</p>
        </div>
      </div>
    </footer>
  );
}

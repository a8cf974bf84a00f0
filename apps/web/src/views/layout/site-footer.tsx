import { Mark } from '../icons/mark.js';
import type { SiteFacts } from '../site-facts.js';
import { localePath, SITE_PATHS } from '../site-paths.js';
import { useTranslator } from '../translator-context.js';

const LINKS = ['pact', 'signatories', 'openData', 'sign', 'manage', 'privacy', 'accessibility'] as const;

/** Whose work the pages build on; named in words beside them, as their licences ask. */
const SOURCES = [
  { name: 'GeoNames', href: 'https://www.geonames.org/' },
  { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
  { name: 'Natural Earth', href: 'https://www.naturalearthdata.com/' },
] as const;

export interface SiteFooterProps {
  site: SiteFacts;
}

/** Who keeps the register, where to get help, what else there is, and whose work it builds on. */
export function SiteFooter({ site }: SiteFooterProps) {
  const t = useTranslator();
  return (
    <footer class="wc-footer">
      <div class="govuk-width-container">
        <div class="wc-footer__columns">
          <div class="wc-footer__about">
            <Mark bright />
            <p class="wc-footer__name">{t('site.name')}</p>
            <p>{t('site.footer.keptBy')}</p>
            <p>{t('site.footer.verified')}</p>
          </div>
          <div>
            <h2 class="wc-footer__title">{t('site.footer.helpTitle')}</h2>
            <p>{t('site.footer.help')}</p>
            <p>
              <a class="wc-footer__mail" href={`mailto:${site.contactEmail}`}>
                <bdi>{site.contactEmail}</bdi>
              </a>
            </p>
          </div>
          <nav class="wc-footer__links" aria-labelledby="footer-pages">
            <h2 class="wc-footer__title" id="footer-pages">
              {t('site.footer.pages')}
            </h2>
            <ul>
              {LINKS.map((section) => (
                <li>
                  <a href={localePath(t.locale, SITE_PATHS[section])}>{t(`site.nav.${section}`)}</a>
                </li>
              ))}
              <li>
                <a href={localePath(t.locale, SITE_PATHS.staff)}>{t('site.footer.staff')}</a>
              </li>
            </ul>
          </nav>
        </div>
        <div class="wc-footer__sources">
          <p>
            {t('site.footer.placesCredit')} {t('site.footer.mapCredit')} {t('site.footer.licence')}
          </p>
          <ul>
            {SOURCES.map(({ name, href }) => (
              <li>
                <a href={href} rel="external">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </footer>
  );
}

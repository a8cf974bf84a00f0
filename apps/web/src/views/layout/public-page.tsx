import type { ComponentChildren } from 'preact';
import { ServiceNavigation } from '../components/service-navigation.js';
import { localePath, SITE_PATHS, type SiteSection } from '../site-paths.js';
import { DemonstrationBanner } from './demonstration-banner.js';
import { Page, type PageProps } from './page.js';
import { SiteFooter } from './site-footer.js';
import { SiteHeader } from './site-header.js';

const SECTIONS = ['pact', 'signatories', 'openData', 'sign'] as const satisfies readonly SiteSection[];

export interface PublicPageProps extends PageProps {
  /** The section the page belongs to, marked in the navigation. */
  section?: SiteSection;
  /** Stands above the main text over the full width: a hero. It holds the `<h1>` then, and lies inside `<main>`. */
  hero?: ComponentChildren;
}

/** A page that anyone may read. */
export function PublicPage({ section, hero, children, ...page }: PublicPageProps) {
  const { t, site, path } = page;
  const items = SECTIONS.map((name) => {
    const here = name === section;
    return {
      label: t(`site.nav.${name}`),
      href: localePath(t.locale, SITE_PATHS[name]),
      current: here && path === SITE_PATHS[name] ? true : undefined,
      active: here,
      prominent: name === 'sign',
    };
  });
  return (
    <Page {...page} bodyClass="wc-public">
      <SiteHeader path={path} query={page.query} />
      <ServiceNavigation label={t('site.nav.label')} items={items} />
      {site.demonstration && <DemonstrationBanner />}
      <main id="content" lang={t.locale} tabIndex={-1}>
        {hero}
        <div class="govuk-width-container govuk-main-wrapper">{children}</div>
      </main>
      <SiteFooter site={site} />
    </Page>
  );
}

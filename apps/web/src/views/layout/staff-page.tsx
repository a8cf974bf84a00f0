import { Breadcrumbs, type BreadcrumbsProps } from '../components/breadcrumbs.js';
import { Button } from '../components/button.js';
import { ErrorSummary, type FieldError } from '../components/error-summary.js';
import { type NavigationItem, ServiceNavigation } from '../components/service-navigation.js';
import { localePath, SITE_PATHS } from '../site-paths.js';
import { useTranslator } from '../translator-context.js';
import { DemonstrationBanner } from './demonstration-banner.js';
import { Page, type PageProps } from './page.js';
import { SiteFooter } from './site-footer.js';
import { SiteHeader } from './site-header.js';

export interface StaffPageProps extends Omit<PageProps, 'hasErrors'> {
  /** Who is signed in; without it there is neither name nor sign-out button (sign-in pages). */
  userName?: string;
  /** Sections this person may enter. */
  navigation?: readonly NavigationItem[];
  breadcrumbs?: BreadcrumbsProps['items'];
  errors?: readonly FieldError[];
}

/** A page of the staff's side: denser, never indexed. */
export function StaffPage({ userName, navigation, breadcrumbs, errors = [], children, ...page }: StaffPageProps) {
  const { t, site, path } = page;
  return (
    <Page noindex {...page} hasErrors={errors.length > 0} bodyClass="wc-staff">
      <SiteHeader path={path} query={page.query}>
        {userName !== undefined && (
          <StaffBar userName={userName} signOut={localePath(t.locale, SITE_PATHS.staffSignOut)} />
        )}
      </SiteHeader>
      {navigation && <ServiceNavigation label={t('site.nav.staffLabel')} items={navigation} />}
      {site.demonstration && <DemonstrationBanner />}
      <div class="govuk-width-container">
        {breadcrumbs && <Breadcrumbs items={breadcrumbs} />}
        <main class="govuk-main-wrapper" id="content" lang={t.locale} tabIndex={-1}>
          {errors.length > 0 && <ErrorSummary errors={errors} />}
          {children}
        </main>
      </div>
      <SiteFooter site={site} />
    </Page>
  );
}

interface StaffBarProps {
  userName: string;
  signOut: string;
}

function StaffBar({ userName, signOut }: StaffBarProps) {
  const t = useTranslator();
  return (
    <div class="wc-staff-bar">
      <div class="govuk-width-container wc-staff-bar__row">
        <p class="wc-staff-bar__name">
          {t('site.staff.signedInAs')}{' '}
          <a href={localePath(t.locale, SITE_PATHS.staffAccount)}>
            <bdi>{userName}</bdi>
          </a>
        </p>
        <form method="post" action={signOut}>
          <Button variant="secondary" class="wc-button--small">
            {t('site.staff.signOut')}
          </Button>
        </form>
      </div>
    </div>
  );
}

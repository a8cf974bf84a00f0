import { BackLink } from '../components/back-link.js';
import { ErrorSummary, type FieldError } from '../components/error-summary.js';
import { DemonstrationBanner } from './demonstration-banner.js';
import { Page, type PageProps } from './page.js';
import { SiteFooter } from './site-footer.js';
import { SiteHeader } from './site-header.js';

export interface JourneyPageProps extends Omit<PageProps, 'hasErrors'> {
  /** The question before this one. */
  backHref?: string;
  /** What is wrong with the answers; shown on top, and said in the title. */
  errors?: readonly FieldError[];
  /** Where the visitor is in the journey, such as "Step 3 of 8"; read before the question. */
  progress?: string;
}

/** One question of a journey: nothing on the page but the way back, the question and help. Never indexed. */
export function JourneyPage({ backHref, errors = [], progress, children, ...page }: JourneyPageProps) {
  const { t, site, path } = page;
  return (
    <Page noindex {...page} hasErrors={errors.length > 0} bodyClass="wc-journey">
      <SiteHeader path={path} query={page.query} />
      {site.demonstration && <DemonstrationBanner />}
      <div class="govuk-width-container wc-journey__column">
        {backHref && (
          <nav aria-label={t('site.actions.back')}>
            <BackLink href={backHref} />
          </nav>
        )}
        <main class="govuk-main-wrapper wc-journey__main" id="content" lang={t.locale} tabIndex={-1}>
          {errors.length > 0 && <ErrorSummary errors={errors} />}
          {progress && <p class="wc-progress">{progress}</p>}
          {children}
        </main>
      </div>
      <SiteFooter site={site} />
    </Page>
  );
}

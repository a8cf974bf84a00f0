import type { ComponentChildren } from 'preact';
import type { PageContext } from '../http/page-context.js';
import { Wordmark } from '../views/icons/wordmark.js';
import { Page } from '../views/layout/page.js';
import { SiteFooter } from '../views/layout/site-footer.js';

export interface MailboxFrameProps {
  context: PageContext;
  title: string;
  children: ComponentChildren;
}

/** A page of the development mailbox: the site's look, without its navigation and languages. */
export function MailboxFrame({ context, title, children }: MailboxFrameProps) {
  return (
    <Page {...context} title={title} noindex bodyClass="wc-staff">
      <header class="wc-header">
        <div class="wc-ribbon" aria-hidden="true" />
        <div class="govuk-width-container wc-header__row">
          <a class="wc-header__home" href="/en">
            <Wordmark />
          </a>
          <strong class="govuk-tag govuk-tag--yellow">Development mailbox</strong>
        </div>
      </header>
      <div class="govuk-width-container">
        <main class="govuk-main-wrapper" id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
      <SiteFooter site={context.site} />
    </Page>
  );
}

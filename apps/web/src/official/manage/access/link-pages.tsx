import type { AccessLink } from '#registry/own-page/access-link.js';
import { errorSummary, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { LinkButton } from '../../../views/components/link-button.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { JourneyPage } from '../../../views/layout.js';
import { CodeField } from '../../fields/code-field.js';
import { accessPath, managePath } from '../manage-paths.js';
import type { ManageVisit } from '../manage-visit.js';

export interface LinkPageProps {
  readonly visit: ManageVisit;
  readonly token: string;
  readonly link: AccessLink;
  readonly values?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks for an explicit human act before the page opens, and tells nothing about the endorsement yet. */
export function LinkPage({ visit, token, link, values = {}, errors = [] }: LinkPageProps) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t('manage.link.title')} errors={errorSummary(t, errors)}>
      <PageHeading size="l" lead={t(link.sameBrowser ? 'manage.link.sameBrowser' : 'manage.link.lead')}>
        {t('manage.link.title')}
      </PageHeading>
      <form method="post" action={accessPath(visit, token)} novalidate>
        {!link.sameBrowser && (
          <CodeField {...{ t, values, errors }} name="code" labelSize="m" hint={t('manage.link.why')} />
        )}
        <Button>{t('manage.link.button')}</Button>
      </form>
    </JourneyPage>
  );
}

/** For a link that was used, is too old, or was tried with too many wrong codes. */
export function ClosedLinkPage({ visit }: Pick<LinkPageProps, 'visit'>) {
  const { t } = visit.page;
  return <AskAnew visit={visit} title={t('confirm.expired.title')} lead={t('manage.link.closed')} />;
}

/** For a link that was never sent, or not whole. */
export function UnknownAccessPage({ visit }: Pick<LinkPageProps, 'visit'>) {
  const { t } = visit.page;
  return <AskAnew visit={visit} title={t('confirm.unknown.title')} lead={t('confirm.unknown.body')} />;
}

function AskAnew({ visit, title, lead }: { visit: ManageVisit; title: string; lead: string }) {
  return (
    <JourneyPage {...visit.page} title={title}>
      <PageHeading size="l" lead={lead}>
        {title}
      </PageHeading>
      <LinkButton href={managePath(visit)}>{visit.page.t('manage.link.again')}</LinkButton>
    </JourneyPage>
  );
}

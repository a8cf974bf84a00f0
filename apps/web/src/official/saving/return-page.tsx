import { errorSummary, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { JourneyPage } from '../../views/layout.js';
import { CodeField } from '../fields/code-field.js';
import type { Visit } from '../journey/visit.js';
import { returnPath } from './saving-paths.js';

/** What a person may do behind a mailed link. */
export type ReturnPurpose = 'open' | 'delete';

export interface ReturnPageProps {
  readonly visit: Visit;
  readonly token: string;
  readonly sameBrowser: boolean;
  readonly purpose: ReturnPurpose;
  readonly values?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks for the code from the mail, or for one press of a button where the browser is known. */
export function ReturnPage({ visit, token, sameBrowser, purpose, values = {}, errors = [] }: ReturnPageProps) {
  const { t } = visit.page;
  const isDeletion = purpose === 'delete';
  const title = t(isDeletion ? 'saving.deletion.title' : 'saving.back.title');
  const [own, other] = [returnPath(visit, token), returnPath(visit, token, 'deletion')];
  return (
    <JourneyPage {...visit.page} title={title} errors={errorSummary(t, errors)}>
      <PageHeading size="l" lead={t(isDeletion ? 'saving.deletion.lead' : 'saving.back.lead')}>
        {title}
      </PageHeading>
      <form method="post" action={isDeletion ? other : own} novalidate>
        {sameBrowser ? (
          <p class="govuk-body">{t('saving.back.sameBrowser')}</p>
        ) : (
          <CodeField {...{ t, values, errors }} name="code" labelSize="m" hint={t('saving.back.codeWhy')} />
        )}
        <Button variant={isDeletion ? 'warning' : 'primary'}>
          {t(isDeletion ? 'saving.deletion.button' : 'saving.back.button')}
        </Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={isDeletion ? own : other}>
          {t(isDeletion ? 'saving.deletion.keep' : 'saving.back.delete')}
        </a>
      </p>
    </JourneyPage>
  );
}

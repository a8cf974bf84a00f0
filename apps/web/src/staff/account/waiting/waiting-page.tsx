import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { LinkButton } from '../../../views/components/link-button.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { localePath, SITE_PATHS } from '../../../views/site-paths.js';
import { StaffFrame } from '../../staff-frame.js';
import { waitingWords } from './waiting-words.js';

/** In place of every page that an account has no powers for yet: what it waits for, and what can be done meanwhile. */
export function WaitingPage({ page, staff }: { readonly page: PageContext; readonly staff: SignedInStaff }) {
  const { t } = page;
  const title = t('people.wait.title');
  return (
    <StaffFrame page={page} staff={staff} title={title}>
      <PageHeading size="l">{title}</PageHeading>
      {waitingWords(t, staff).map((words) => (
        <p class="govuk-body">{words}</p>
      ))}
      <p class="govuk-body">{t('people.wait.account')}</p>
      <LinkButton variant="secondary" href={localePath(t.locale, SITE_PATHS.staffAccount)}>
        {t('account.title')}
      </LinkButton>
    </StaffFrame>
  );
}

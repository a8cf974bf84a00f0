import type { ComponentChildren } from 'preact';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { Button } from '../../views/components/button.js';
import { ButtonGroup } from '../../views/components/button-group.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { localePath } from '../../views/site-paths.js';
import { StaffFrame } from '../staff-frame.js';
import { accountAddress } from './account-address.js';

export interface ConfirmPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly title: string;
  readonly button: string;
  /** What will happen. */
  readonly children: ComponentChildren;
}

/** Asks whether something is really to be done to one's own account. */
export function ConfirmPage({ page, staff, title, button, children }: ConfirmPageProps) {
  const { t, path } = page;
  return (
    <StaffFrame
      page={page}
      staff={staff}
      title={title}
      above={[{ label: t('account.title'), href: accountAddress(page) }]}
    >
      <PageHeading size="l">{title}</PageHeading>
      <p class="govuk-body">{children}</p>
      <form method="post" action={localePath(t.locale, path)}>
        <ButtonGroup>
          <Button variant="warning">{button}</Button>
          <a class="govuk-link" href={accountAddress(page)}>
            {t('site.actions.cancel')}
          </a>
        </ButtonGroup>
      </form>
    </StaffFrame>
  );
}

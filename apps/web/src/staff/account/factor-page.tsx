import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { errorAt, errorSummary, typedText, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { Input } from '../../views/components/input.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { localePath } from '../../views/site-paths.js';
import { StaffFrame } from '../staff-frame.js';
import { accountAddress } from './account-address.js';

export interface FactorPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  /** What the factor is called so far. */
  readonly name: string;
  readonly typed: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks what a factor is to be called. */
export function FactorPage({ page, staff, name, typed, errors = [] }: FactorPageProps) {
  const { t, path } = page;
  const title = t('account.rename.title', { name });
  return (
    <StaffFrame
      page={page}
      staff={staff}
      title={title}
      errors={errorSummary(t, errors)}
      above={[{ label: t('account.title'), href: accountAddress(page) }]}
    >
      <PageHeading size="l">{title}</PageHeading>
      <form method="post" action={localePath(t.locale, path)} noValidate>
        <Input
          name="name"
          label={t('account.rename.label')}
          hint={t('account.rename.hint')}
          width={30}
          autocomplete="off"
          value={typedText(typed, 'name')}
          error={errorAt(t, errors, 'name')}
        />
        <Button>{t('account.rename.button')}</Button>
      </form>
    </StaffFrame>
  );
}

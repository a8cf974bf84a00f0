import { LOCALES } from '#content/i18n/locales.js';
import { STAFF_ROLES } from '#domain/staff/staff-role.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { errorAt, errorSummary, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Input } from '../../../views/components/input.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { Radios } from '../../../views/components/radios.js';
import { Select } from '../../../views/components/select.js';
import { localePath } from '../../../views/site-paths.js';
import { StaffFrame } from '../../staff-frame.js';
import { PEOPLE } from './people-address.js';

export interface InvitationPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly typed: TypedValues;
  readonly errors: readonly FormError[];
}

/** The form for somebody who is to work in the registry. */
export function InvitationPage({ page, staff, typed, errors }: InvitationPageProps) {
  const { t } = page;
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorAt(t, errors, name) });
  return (
    <StaffFrame
      {...{ page, staff }}
      title={t('people.new.title')}
      errors={errorSummary(t, errors)}
      above={[{ label: t('people.title'), href: localePath(t.locale, PEOPLE) }]}
    >
      <PageHeading size="l" lead={t('people.new.lead')}>
        {t('people.new.title')}
      </PageHeading>
      <form method="post" action={localePath(t.locale, `${PEOPLE}/new`)} noValidate>
        <Input {...field('name')} label={t('people.new.name')} autocomplete="off" />
        <Input
          {...field('email')}
          type="email"
          dir="ltr"
          label={t('people.new.email')}
          autocomplete="off"
          spellcheck={false}
        />
        <Radios
          {...field('role')}
          legend={t('people.column.role')}
          items={STAFF_ROLES.map((value) => ({
            value,
            label: t(`people.role.${value}`),
            hint: t(`people.about.${value}`),
          }))}
        />
        <Select
          {...field('language')}
          label={t('people.new.language')}
          items={LOCALES.map((value) => ({ value, label: t.language(value) }))}
        />
        <Button>{t('people.new.button')}</Button>
      </form>
    </StaffFrame>
  );
}

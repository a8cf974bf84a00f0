import type { ComponentChildren } from 'preact';
import type { Person } from '#registry/accounts/people.js';
import { STAFF_ROLES } from '#domain/staff/staff-role.js';
import type { PageContext } from '../../../http/page-context.js';
import { Button, type ButtonVariant } from '../../../views/components/button.js';
import { Select } from '../../../views/components/select.js';
import { personAddress } from './people-address.js';
import type { PersonChange } from './person-change.form.js';

export interface PersonChangesProps {
  readonly page: PageContext;
  readonly person: Person;
}

/** What may be done to a colleague's account, each with what it means. */
export function PersonChanges({ page, person }: PersonChangesProps) {
  const { t } = page;
  const change = (kind: PersonChange, button: string, text: string, variant: ButtonVariant = 'secondary') => (
    <ChangeForm {...{ page, person }} change={kind}>
      <p class="govuk-body">{text}</p>
      <Button variant={variant}>{button}</Button>
    </ChangeForm>
  );
  const invited = !person.isSetUp;
  if (person.state === 'disabled') return change('enable', t('people.change.enable'), t('people.explain.enable'));
  return (
    <>
      <ChangeForm {...{ page, person }} change="role">
        <Select
          name="role"
          label={t('people.change.roleLabel')}
          value={person.role}
          hint={t('people.explain.role')}
          items={STAFF_ROLES.map((value) => ({ value, label: t(`people.role.${value}`) }))}
        />
        <Button variant="secondary">{t('people.change.role')}</Button>
      </ChangeForm>
      {invited
        ? change('sendLink', t('people.change.inviteAgain'), t('people.explain.inviteAgain'))
        : change('sendLink', t('people.change.sendLink'), t('people.explain.sendLink'))}
      {person.hasSecondFactor &&
        change('resetFactor', t('people.change.resetFactor'), t('people.explain.resetFactor'), 'warning')}
      {invited
        ? change('disable', t('people.change.cancel'), t('people.explain.cancel'), 'warning')
        : change('disable', t('people.change.disable'), t('people.explain.disable'), 'warning')}
    </>
  );
}

interface ChangeFormProps extends PersonChangesProps {
  readonly change: PersonChange;
  readonly children: ComponentChildren;
}

function ChangeForm({ page, person, change, children }: ChangeFormProps) {
  return (
    <form method="post" action={personAddress(page, person.id)}>
      <input type="hidden" name="change" value={change} />
      {children}
    </form>
  );
}

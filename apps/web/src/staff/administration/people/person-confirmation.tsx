import type { Person } from '#registry/accounts/people.js';
import type { Confirmation } from '#registry/accounts/read-confirmation.js';
import type { PageContext } from '../../../http/page-context.js';
import { Button } from '../../../views/components/button.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { personAddress } from './people-address.js';

export interface PersonConfirmationProps {
  readonly page: PageContext;
  readonly person: Person;
  readonly confirmation: Confirmation;
}

/** What a second administrator is asked before an account has its powers, or why it is not this one who is asked. */
export function PersonConfirmation({ page, person, confirmation }: PersonConfirmationProps) {
  const { t } = page;
  const { askedBy, mayConfirm, somebodyMay } = confirmation;
  const role = t(`people.role.${person.role}`);
  return (
    <section aria-labelledby="confirmation-title">
      <h2 class="govuk-heading-m" id="confirmation-title">
        {t('people.confirmation.title')}
      </h2>
      <p class="govuk-body">{t('people.confirmation.ask', { name: person.name, email: person.email, role })}</p>
      {askedBy.length > 0 && <p class="govuk-body">{t('people.confirmation.asked', { names: t.list(askedBy) })}</p>}
      {mayConfirm ? (
        <form method="post" action={personAddress(page, person.id)}>
          <input type="hidden" name="change" value="confirm" />
          <input type="hidden" name="role" value={person.role} />
          <Button>{t('people.change.confirm', { role })}</Button>
        </form>
      ) : (
        <InsetText>{t(somebodyMay ? 'people.confirmation.yours' : 'people.confirmation.nobody')}</InsetText>
      )}
    </section>
  );
}

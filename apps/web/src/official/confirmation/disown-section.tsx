import { errorAt, typedList, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { Checkboxes } from '../../views/components/checkboxes.js';
import { Details } from '../../views/components/details.js';
import { CodeField } from '../fields/code-field.js';
import type { Visit } from '../journey/visit.js';
import { confirmationPath } from './confirmation-paths.js';
import type { ConfirmationStanding } from './confirmation-standing.js';

/** What is shown at a link to confirm by, and what was typed there. */
export interface ConfirmationProps {
  readonly visit: Visit;
  readonly token: string;
  readonly view: ConfirmationStanding;
  readonly values?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** "I did not sign this", folded up below the question, with the same proof and a second thought. */
export function DisownSection({ visit, token, view, values = {}, errors = [] }: ConfirmationProps) {
  const { t } = visit.page;
  const isWrong = errors.some(({ field }) => field === 'disownCode' || field === 'sure');
  return (
    <Details summary={t('confirm.disown.summary')} open={isWrong}>
      <form method="post" action={confirmationPath(visit, token, 'disowned')} novalidate>
        <p class="govuk-body">{t('confirm.disown.body')}</p>
        {!view.sameBrowser && <CodeField {...{ t, values, errors }} name="disownCode" autocomplete="off" />}
        <Checkboxes
          name="sure"
          error={errorAt(t, errors, 'sure')}
          values={typedList(values, 'sure')}
          items={[{ value: 'yes', label: t('confirm.disown.sure') }]}
        />
        <Button variant="warning">{t('confirm.disown.button')}</Button>
      </form>
    </Details>
  );
}

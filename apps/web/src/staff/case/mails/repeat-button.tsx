import { randomUUID } from 'node:crypto';
import { Button } from '../../../views/components/button.js';
import { useTranslator } from '../../../views/translator-context.js';
import { mailAddress } from './mail-address.js';

export interface RepeatButtonProps {
  readonly endorsementId: string;
  readonly outboxId: string;
  /** What is sent again, for people who hear one button among many. */
  readonly mail: string;
}

/** Has a mail sent again. The new mail's id is in the form, so that a button pressed twice asks once. */
export function RepeatButton({ endorsementId, outboxId, mail }: RepeatButtonProps) {
  const t = useTranslator();
  return (
    <form method="post" action={`${mailAddress(t.locale, endorsementId, outboxId)}/repetition`}>
      <input type="hidden" name="repeatId" value={randomUUID()} />
      <Button variant="secondary">
        {t('case.mails.again.button')}
        <span class="govuk-visually-hidden">: {mail}</span>
      </Button>
    </form>
  );
}

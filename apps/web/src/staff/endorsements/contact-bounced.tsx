import type { Translator } from '#content/i18n/translator.js';
import type { EndorsementDetails } from '#registry/endorsements/read-endorsement.js';
import { WarningText } from '../../views/components/warning-text.js';
import { caseAddress } from './case-address.js';
import { moment, word } from './words.js';

type Contact = Pick<EndorsementDetails, 'id' | 'contactBouncedAt' | 'contactBounceCode'>;

/** Since when, and why, no mail reaches the contact. */
export function bouncedWords(t: Translator, { contactBouncedAt, contactBounceCode }: Contact): string {
  const why = word(t, 'delivery.cause', contactBounceCode ?? 'refused');
  return t('delivery.contact.bounced', { since: contactBouncedAt ? moment(t, contactBouncedAt) : '', why });
}

/** Says on the case that no mail reaches the contact, and leads to the correction; nothing while mail arrives. */
export function ContactBounced({ t, endorsement }: { readonly t: Translator; readonly endorsement: Contact }) {
  if (endorsement.contactBouncedAt === null) return null;
  return (
    <WarningText>
      {bouncedWords(t, endorsement)}{' '}
      <a class="govuk-link" href={caseAddress(t.locale, endorsement.id, '/contact')}>
        {t('delivery.contact.title')}
      </a>
    </WarningText>
  );
}

import type { Translator } from '#content/i18n/translator.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { mayStaff, type SignedInStaff } from '../../access/signed-in-staff.js';
import { WarningText } from '../../views/components/warning-text.js';
import { caseAddress } from './case-address.js';
import { moment, word } from './words.js';

interface Shown {
  readonly t: Translator;
  readonly staff: SignedInStaff;
  readonly endorsement: Contact;
}

type Contact = Pick<EndorsementDetails, 'id' | 'contactBouncedAt' | 'contactBounceCode'>;

/** Since when, and why, no mail reaches the contact. */
export function bouncedWords(t: Translator, { contactBouncedAt, contactBounceCode }: Contact): string {
  const why = word(t, 'delivery.cause', contactBounceCode ?? 'refused');
  return t('delivery.contact.bounced', { since: contactBouncedAt ? moment(t, contactBouncedAt) : '', why });
}

/** Says on the case that no mail reaches the contact, and leads to the correction; nothing while mail arrives. */
export function ContactBounced({ t, staff, endorsement }: Shown) {
  if (endorsement.contactBouncedAt === null) return null;
  return (
    <WarningText>
      {bouncedWords(t, endorsement)}{' '}
      {mayStaff(staff, 'decide-endorsements') && (
        <a class="govuk-link" href={caseAddress(t.locale, endorsement.id, '/contact')}>
          {t('delivery.contact.title')}
        </a>
      )}
    </WarningText>
  );
}

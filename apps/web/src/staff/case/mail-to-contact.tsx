import { endorsementPublishedMail } from '#mail/templates/endorsement-published/endorsement-published-mail.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { SiteFacts } from '../../views/site-facts.js';
import { MailLetter } from './mail-letter.js';

export { contactsTranslator } from './contacts-translator.js';

export interface MailToContactProps {
  readonly endorsement: EndorsementDetails;
  readonly site: SiteFacts;
}

/** The mail of a published endorsement, in the contact's language, before it goes out; made by the mail's template. */
export function MailToContact({ endorsement, site }: MailToContactProps) {
  return (
    <MailLetter endorsement={endorsement} write={(theirs) => endorsementPublishedMail({ endorsement, site }, theirs)} />
  );
}

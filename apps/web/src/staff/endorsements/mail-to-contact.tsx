import { endorsementPublishedMail } from '#mail/templates/endorsement-published/endorsement-published-mail.js';
import {
  endorsementRejectedMail,
  type EndorsementRejectedProps,
} from '#mail/templates/endorsement-rejected/endorsement-rejected-mail.js';
import type { EndorsementDetails } from '#registry/endorsements/read-endorsement.js';
import type { SiteFacts } from '../../views/site-facts.js';
import { MailLetter } from './mail-letter.js';

export { contactsTranslator } from './contacts-translator.js';

export interface MailToContactProps {
  readonly endorsement: EndorsementDetails;
  readonly site: SiteFacts;
  /** Why it is rejected; without a reason it is the mail of a published endorsement. */
  readonly reason?: EndorsementRejectedProps['reason'];
}

/** The mail that the contact gets, in their language, before it goes out; made by the same template as the mail. */
export function MailToContact({ endorsement, site, reason }: MailToContactProps) {
  const props = { endorsement, site };
  return (
    <MailLetter
      endorsement={endorsement}
      write={(theirs) =>
        reason ? endorsementRejectedMail({ ...props, reason }, theirs) : endorsementPublishedMail(props, theirs)
      }
    />
  );
}

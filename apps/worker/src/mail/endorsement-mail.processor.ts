import { DEFAULT_LOCALE, isLocale } from '#content/i18n/locales.js';
import { translator, type Translator } from '#content/i18n/translator.js';
import { DomainError } from '#domain/domain-error.js';
import type { JobContract } from '#jobs/job.js';
import type { Mail } from '#mail/mail.js';
import type { MailSite } from '#mail/mailed-endorsement.js';
import { withoutTypedWords } from '#mail/wording/endorsement-mail.js';
import { renderMail } from '#mail/render-mail.js';
import { messageIdOf, RecipientRefused, type Mailer, type OutgoingMail } from '#mail/send-mail.js';
import type { MailTemplate } from '#mail/templates/mail-template.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { noteMail } from '#registry/mail-delivery/deliveries.js';
import { PermanentFailure, type JobProcessor, type ProcessedJob } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';

/** Writes the mail, in whichever language it is given; from here on only the endorsement decides what it says. */
export type WriteMail = (t: Translator, site: MailSite) => Mail<MailTemplate>;

/** Somebody other than the contact, such as whoever was the contact before. */
export interface Recipient {
  readonly name: string;
  readonly address: string;
  readonly language: string;
}

type Composed = WriteMail | { readonly to: Recipient; readonly write: WriteMail };

export interface EndorsementMail {
  readonly job: JobContract<Readonly<Record<string, string>>>;
  /** The address it goes to when that is not the contact's; null when there is none any more. */
  readonly recipient?: (endorsement: EndorsementDetails, job: ProcessedJob) => Promise<string | null>;
  /** Whether the mail still makes sense, and what it says; null when there is nothing to say any more. */
  readonly compose: (endorsement: EndorsementDetails, job: ProcessedJob) => Promise<Composed | null> | Composed | null;
}

/**
 * Makes the processor of one kind of mail to an endorsement's contact, in the contact's language. Where mail comes
 * back, none is sent: it is noted as held, and leaves when staff correct the address.
 */
export function endorsementMailProcessor(
  { registry, settings }: WorkerServices,
  mailer: Mailer,
  { job, compose, recipient }: EndorsementMail,
): JobProcessor {
  const site: MailSite = { publicUrl: settings.PUBLIC_URL, contactEmail: settings.CONTACT_EMAIL };
  return {
    job,
    process: async (row) => {
      const endorsement = await endorsementOf(row);
      if (endorsement?.anonymisedAt !== null) return 'skipped';
      const composed = await compose(asToldTo(endorsement), row);
      if (!composed) return 'skipped';
      const address = recipient ? await recipient(endorsement, row) : endorsement.contactEmail;
      const { to, write } =
        typeof composed === 'function'
          ? { to: contactAt(asToldTo(endorsement), address ?? ''), write: composed }
          : composed;
      if (to.address === '') return 'skipped';
      const mail = mailTo(to, endorsement.id, row.outboxId, (t) => write(t, site));
      if (to.address === endorsement.contactEmail && endorsement.contactBouncedAt !== null) {
        await hold(mail);
        return 'skipped';
      }
      await send(mailer, mail);
      return 'done';
    },
  };

  function hold({ messageId, rendered: { template, language }, to }: OutgoingMail): Promise<void> {
    const onItsWay = { outboxId: messageId, messageId: messageIdOf(messageId, settings), template, language };
    return noteMail(registry, { ...onItsWay, recipient: to.address }, 'held');
  }

  async function endorsementOf({ subject }: ProcessedJob): Promise<EndorsementDetails | null> {
    try {
      return await readEndorsement(registry.dataSource.manager, subject['endorsementId'] ?? '');
    } catch (error) {
      // Erased since the mail was asked for.
      if (error instanceof DomainError && error.code === 'endorsement.not-found') return null;
      throw error;
    }
  }
}

/** Before anybody has confirmed it, its mails say no word that was typed into the form. */
function asToldTo(endorsement: EndorsementDetails): EndorsementDetails {
  const { origin, confirmedAt } = endorsement;
  return origin === 'form' && confirmedAt === null ? withoutTypedWords(endorsement) : endorsement;
}

function contactAt({ contactName, contactLanguage }: EndorsementDetails, address: string): Recipient {
  return { name: contactName, address, language: contactLanguage };
}

function mailTo(
  { name, address, language }: Recipient,
  endorsementId: string,
  outboxId: string,
  write: (t: Translator) => Mail<MailTemplate>,
): OutgoingMail {
  const t = translator(isLocale(language) ? language : DEFAULT_LOCALE);
  return {
    to: { name, address },
    rendered: renderMail(write(t), t),
    messageId: outboxId,
    inReplyTo: `endorsement-${endorsementId}`,
  };
}

async function send(mailer: Mailer, mail: OutgoingMail): Promise<void> {
  try {
    await mailer.sendMail(mail);
  } catch (error) {
    if (error instanceof RecipientRefused) throw new PermanentFailure(error.message);
    throw error;
  }
}

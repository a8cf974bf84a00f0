import { MailNotAccepted, messageIdOf, RecipientRefused, type Mailer } from '#mail/send-mail.js';
import { requestId } from '#platform/request-id.js';
import { inSpan } from '#platform/tracing/tracing.js';
import { noteMail, noteSent, type MailOnItsWay } from '#registry/mail-delivery/deliveries.js';
import { dropUnsentMail, keepMail, noteKeptMailSent } from '#registry/mail-delivery/sent-mails.js';
import { recordReport } from '#registry/mail-delivery/record-report.js';
import type { WorkerServices } from '../worker-services.js';
import { countMail } from './mail-metrics.js';

/**
 * A mailer that notes what becomes of each mail, and keeps what it says: every processor gets this one, so that no mail
 * goes unnoted. What it knows of the mail's endorsement or account comes from the outbox row that asked for it.
 */
export function trackedMailer({ registry, settings }: WorkerServices, mailer: Mailer): Mailer {
  return {
    close: () => mailer.close(),
    sendMail: async (mail) => {
      const { messageId: outboxId, rendered, to } = mail;
      const onItsWay: MailOnItsWay = {
        outboxId,
        messageId: messageIdOf(outboxId, settings),
        template: rendered.template,
        language: rendered.language,
        recipient: to.address,
      };
      await noteMail(registry, onItsWay, 'waiting');
      // Kept before it leaves: should this process die in between, what left is known all the same.
      await keepMail(registry, onItsWay, { subject: rendered.subject, body: rendered.kept });
      try {
        await inSpan('send mail', 'client', { 'we_care.template': rendered.template }, () =>
          mailer.sendMail({ ...mail, requestId: requestId() }),
        );
      } catch (error) {
        countMail(error);
        await noteRefusal(onItsWay, error);
        throw error;
      }
      countMail();
      await noteSent(registry, outboxId);
      await noteKeptMailSent(registry, outboxId);
    },
  };

  /** What the server says of the recipient counts once a day for each mail, however often it is tried. */
  async function noteRefusal({ outboxId, messageId, recipient }: MailOnItsWay, error: unknown): Promise<void> {
    if (!(error instanceof RecipientRefused || error instanceof MailNotAccepted) || !error.bounce) return;
    const { kind, cause, code } = error.bounce;
    await dropUnsentMail(registry, outboxId);
    const day = registry.clock.now().toISOString().slice(0, 10);
    const id = `smtp:${outboxId}:${kind}:${day}`;
    await recordReport(registry, { id, messageId, recipients: [recipient], kind, cause, code });
  }
}

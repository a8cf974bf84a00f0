import { confirmAddressMail as firstJob, confirmationReminderMail as reminderJob } from '#jobs/endorsement-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { confirmAddressMail } from '#mail/templates/confirm-address/confirm-address-mail.js';
import { confirmationReminderMail } from '#mail/templates/confirmation-reminder/confirmation-reminder-mail.js';
import { UNCONFIRMED_LIFETIME_DAYS } from '#registry/calendar/expire-unconfirmed.js';
import { isSilent, mailboxHashes } from '#registry/signing/mailbox-limit.js';
import { CONFIRMATION_LIFETIME_HOURS, mailedConfirmation } from '#registry/signing/issue-confirmation.js';
import { readConfirmation } from '#registry/signing/read-confirmation.js';
import { alsoWaiting } from '#registry/calendar/remind-unconfirmed.js';
import { requestConfirmation } from '#registry/signing/request-confirmation.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';

/**
 * Send the link and the code, both derived anew so that no row holds them. When the mail could not go out before the
 * link expired, a new link is issued, with a mail of its own: the contact is never left with a dead one.
 */
export function confirmAddressProcessors(services: WorkerServices, mailer: Mailer): JobProcessor[] {
  const { registry } = services;
  return [firstJob, reminderJob].map((job) =>
    endorsementMailProcessor(services, mailer, {
      job,
      compose: async (endorsement, { subject }) => {
        if (endorsement.status !== 'awaiting_confirmation') return null;
        const { manager } = registry.dataSource;
        if (await isSilent(manager, registry, mailboxHashes(registry, endorsement.contactEmail))) return null;
        const others = job === reminderJob ? await alsoWaiting(registry, endorsement) : 0;
        const { token, code } = await mailedConfirmation(registry, subject['confirmationId'] ?? '');
        const { state, expiresAt } = await readConfirmation(registry, token, undefined);
        if (state === 'expired') await requestConfirmation(registry, { token });
        if (state !== 'open') return null;
        const link = { endorsement, token, code, expiresAt };
        const closesAt = new Date(endorsement.submittedAt.getTime() + UNCONFIRMED_LIFETIME_DAYS * 86_400_000);
        return (t, site) =>
          job === reminderJob
            ? confirmationReminderMail({ ...link, site, closesAt, others }, t)
            : confirmAddressMail({ ...link, site, lifetimeHours: CONFIRMATION_LIFETIME_HOURS }, t);
      },
    }),
  );
}

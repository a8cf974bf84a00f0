import { DEFAULT_LOCALE, isLocale } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { suspensionReviewMail as job } from '#jobs/calendar-jobs.js';
import { renderMail } from '#mail/render-mail.js';
import { RecipientRefused, type Mailer } from '#mail/send-mail.js';
import { suspensionReviewMail } from '#mail/templates/suspension-review/suspension-review-mail.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { suspensionOf } from '#registry/review/suspensions.js';
import { findActiveStaff } from '#registry/accounts/find-staff.js';
import { PermanentFailure, type JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';

/** Asks a member of staff to look at a suspension, unless somebody has looked, or lifted it, meanwhile. */
export function suspensionReviewProcessor({ registry, settings }: WorkerServices, mailer: Mailer): JobProcessor {
  const site = { publicUrl: settings.PUBLIC_URL, contactEmail: settings.CONTACT_EMAIL };
  return {
    job,
    process: async ({ subject, outboxId }) => {
      const { manager } = registry.dataSource;
      const endorsementId = subject['endorsementId'] ?? '';
      const account = await findActiveStaff(registry, subject['accountId'] ?? '');
      const suspension = await suspensionOf(manager, endorsementId);
      if (!account || !suspension || suspension.lookAgainAt > registry.clock.now()) return 'skipped';
      const { name, email, language } = account;
      const t = translator(isLocale(language) ? language : DEFAULT_LOCALE);
      const endorsement = await readEndorsement(manager, endorsementId);
      const mail = suspensionReviewMail({ name, endorsement, endorsementId, since: suspension.since, site }, t);
      try {
        await mailer.sendMail({ to: { name, address: email }, rendered: renderMail(mail, t), messageId: outboxId });
      } catch (error) {
        if (error instanceof RecipientRefused) throw new PermanentFailure(error.message);
        throw error;
      }
      return 'done';
    },
  };
}

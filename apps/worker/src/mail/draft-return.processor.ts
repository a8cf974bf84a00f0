import { DEFAULT_LOCALE, isLocale } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { draftReturnMail as job } from '#jobs/draft-jobs.js';
import { renderMail } from '#mail/render-mail.js';
import { RecipientRefused, type Mailer } from '#mail/send-mail.js';
import { draftReturnMail } from '#mail/templates/draft-return/draft-return-mail.js';
import { mailedReturn } from '#registry/signing/mailed-return.js';
import { PermanentFailure, type JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';

/** Sends the link back to a draft, unless it was submitted, deleted or has expired meanwhile. */
export function draftReturnProcessor({ registry, settings }: WorkerServices, mailer: Mailer): JobProcessor {
  const site = { publicUrl: settings.PUBLIC_URL, contactEmail: settings.CONTACT_EMAIL };
  return {
    job,
    process: async ({ subject, outboxId }) => {
      const mailed = await mailedReturn(registry, subject['draftReturnId'] ?? '');
      if (!mailed) return 'skipped';
      const t = translator(isLocale(mailed.language) ? mailed.language : DEFAULT_LOCALE);
      try {
        await mailer.sendMail({
          to: { name: '', address: mailed.email },
          rendered: renderMail(draftReturnMail({ ...mailed, site }, t), t),
          messageId: outboxId,
        });
      } catch (error) {
        if (error instanceof RecipientRefused) throw new PermanentFailure(error.message);
        throw error;
      }
      return 'done';
    },
  };
}

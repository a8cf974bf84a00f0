import { DEFAULT_LOCALE, isLocale } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { setupLinkMail as job } from '#jobs/account-jobs.js';
import { renderMail } from '#mail/render-mail.js';
import { RecipientRefused, type Mailer } from '#mail/send-mail.js';
import { setupLinkMail } from '#mail/templates/setup-link/setup-link-mail.js';
import { mailedSetupLink } from '#registry/accounts/invite-staff.js';
import { PermanentFailure, type JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';

/** Sends a member of staff their link, unless it was used or replaced, or the account was disabled meanwhile. */
export function setupLinkProcessor({ registry, settings }: WorkerServices, mailer: Mailer): JobProcessor {
  const site = { publicUrl: settings.PUBLIC_URL, contactEmail: settings.CONTACT_EMAIL };
  return {
    job,
    process: async ({ subject, outboxId }) => {
      const mailed = await mailedSetupLink(registry, subject['accountId'] ?? '', subject['linkId'] ?? '');
      if (!mailed) return 'skipped';
      const { account, token, expiresAt } = mailed;
      const t = translator(isLocale(account.language) ? account.language : DEFAULT_LOCALE);
      const { name, email } = account;
      const mail = setupLinkMail(account.isSetUp ? 'password' : 'invitation', { name, token, expiresAt, site }, t);
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

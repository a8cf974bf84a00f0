import { DEFAULT_LOCALE, isLocale } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { staffNoticeMail as job } from '#jobs/account-jobs.js';
import { renderMail } from '#mail/render-mail.js';
import { RecipientRefused, type Mailer } from '#mail/send-mail.js';
import { staffNoticeMail, type StaffNoticeMail } from '#mail/templates/staff-notice/staff-notice-mail.js';
import { readStaffNotice } from '#registry/accounts/read-staff-notice.js';
import type { ToldStaffAction } from '#registry/accounts/staff-notices.js';
import { PermanentFailure, type JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';

const MAIL_OF: Readonly<Record<ToldStaffAction, StaffNoticeMail>> = {
  invited: 'invited',
  role_changed: 'roleChanged',
  enabled: 'enabled',
  confirmed: 'confirmed',
  disabled: 'disabled',
  factor_reset: 'factorReset',
  link_made: 'linkMade',
};

/** Tells whoever works in the registry what was done to an account of staff, unless their own is disabled by now. */
export function staffNoticeProcessor({ registry, settings }: WorkerServices, mailer: Mailer): JobProcessor {
  const site = { publicUrl: settings.PUBLIC_URL, contactEmail: settings.CONTACT_EMAIL };
  return {
    job,
    process: async ({ subject, outboxId }) => {
      const notice = await readStaffNotice(registry, subject['accountId'] ?? '', subject['eventId'] ?? '');
      if (!notice) return 'skipped';
      const { action, recipient, mayOpen, accountId, ...told } = notice;
      const { name, email, language } = recipient;
      const t = translator(isLocale(language) ? language : DEFAULT_LOCALE);
      const props = { ...told, name, site, accountId: mayOpen ? accountId : null };
      const rendered = renderMail(staffNoticeMail(MAIL_OF[action], props, t), t);
      try {
        await mailer.sendMail({ to: { name, address: email }, rendered, messageId: outboxId });
      } catch (error) {
        if (error instanceof RecipientRefused) throw new PermanentFailure(error.message);
        throw error;
      }
      return 'done';
    },
  };
}

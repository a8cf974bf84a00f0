import { DEFAULT_LOCALE, isLocale } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import {
  factorAddedMail,
  factorRemovedMail,
  passwordChangedMail,
  recoveryCodesRenewedMail,
  recoveryCodeUsedMail,
  secondFactorResetMail,
  signInStoppedMail,
  wrongCodesMail,
  wrongPasswordsMail,
} from '#jobs/account-jobs.js';
import { renderMail } from '#mail/render-mail.js';
import { RecipientRefused, type Mailer } from '#mail/send-mail.js';
import {
  accountSecurityMail,
  type AccountSecurityMail,
} from '#mail/templates/account-security/account-security-mail.js';
import { findActiveStaff } from '#registry/accounts/find-staff.js';
import { PermanentFailure, type JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';

const MAILS = [
  { job: factorAddedMail, kind: 'factorAdded' },
  { job: factorRemovedMail, kind: 'factorRemoved' },
  { job: recoveryCodeUsedMail, kind: 'recoveryCodeUsed' },
  { job: recoveryCodesRenewedMail, kind: 'recoveryCodesRenewed' },
  { job: secondFactorResetMail, kind: 'secondFactorReset' },
  { job: passwordChangedMail, kind: 'passwordChanged' },
  { job: wrongPasswordsMail, kind: 'wrongPasswords' },
  { job: wrongCodesMail, kind: 'wrongCodes' },
  { job: signInStoppedMail, kind: 'signInStopped' },
] as const satisfies readonly { kind: AccountSecurityMail; job: object }[];

/** Tell members of staff what was done to their own accounts, unless the account was disabled meanwhile. */
export function accountSecurityProcessors({ registry, settings }: WorkerServices, mailer: Mailer): JobProcessor[] {
  const site = { publicUrl: settings.PUBLIC_URL, contactEmail: settings.CONTACT_EMAIL };
  return MAILS.map(({ job, kind }) => ({
    job,
    process: async ({ subject, outboxId }) => {
      const account = await findActiveStaff(registry, subject['accountId'] ?? '');
      if (!account) return 'skipped';
      const { name, email, language } = account;
      const t = translator(isLocale(language) ? language : DEFAULT_LOCALE);
      const mail = accountSecurityMail(kind, { name, at: new Date(subject['at'] ?? ''), site }, t);
      try {
        await mailer.sendMail({ to: { name, address: email }, rendered: renderMail(mail, t), messageId: outboxId });
      } catch (error) {
        if (error instanceof RecipientRefused) throw new PermanentFailure(error.message);
        throw error;
      }
      return 'done';
    },
  }));
}

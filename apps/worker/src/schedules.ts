import { Counter } from 'prom-client';
import { pactChecksums } from '#content/pact/pact-checksums.js';
import { runBackfills } from '#registry/database/run-backfills.js';
import { expireUnconfirmed } from '#registry/calendar/expire-unconfirmed.js';
import { remindOfDrafts } from '#registry/signing/remind-of-drafts.js';
import { endContactChanges } from '#registry/own-page/end-contact-changes.js';
import { carryOutErasures } from '#registry/privacy/carry-out-erasures.js';
import { findMissingSuspicions } from '#registry/review/duplicates/find-suspicions.js';
import { inviteToNewVersion } from '#registry/pact-versions/invite-to-new-version.js';
import { publishScheduledVersion } from '#registry/pact-versions/publish-scheduled-version.js';
import { retain } from '#registry/calendar/retention/retain.js';
import { expireAnnouncements, remindOfAnnouncements } from '#registry/calendar/announcements.js';
import { closeUnanswered, remindOfQuestions } from '#registry/calendar/questions.js';
import { remindOfRenewals } from '#registry/calendar/remind-of-renewals.js';
import { fallDue, lapse } from '#registry/calendar/renew.js';
import { askAboutSuspensions } from '#registry/review/suspensions.js';
import type { Registry } from '#registry/registry.js';
import type { Logger } from '#platform/logger.js';
import { processMetrics } from '#platform/metrics/process-metrics.js';
import { problemOf } from '#platform/problem.js';
import type { Settings } from '#platform/settings.js';
import type { DocumentStorage } from '#platform/document-place.js';
import { documentStorage } from '#platform/document-storage.js';
import { sendWaitingConfirmations } from '#registry/signing/send-waiting-confirmations.js';
import { remindUnconfirmed } from '#registry/calendar/remind-unconfirmed.js';
import { resumeDocuments } from '#registry/evidence/resume-documents.js';
import { deleteForsakenDocuments } from '#registry/evidence/delete-forsaken-documents.js';
import { deleteExpiredAccess } from '#registry/own-page/signatory-session.js';
import { compareRegister } from './publication/compare-register.js';
import type { WorkerServices } from './worker-services.js';

const failures = new Counter({
  name: 'we_care_schedule_failures_total',
  help: 'Work that the calendar asked for and that failed; it is tried again at its next time',
  labelNames: ['schedule'],
  registers: [processMetrics],
});

/** Work that the calendar asks for. Each is driven by dates in the database; how often it is looked at hardly matters. */
const SCHEDULES = [
  { name: 'expire-unconfirmed', everyMinutes: 60, run: expireUnconfirmed },
  {
    name: 'retention',
    everyMinutes: 60,
    run: async (registry: Registry, settings: Settings) =>
      (await retain(registry, settings)).reduce((sum, { count }) => sum + count, 0),
  },
  {
    name: 'fall-due',
    everyMinutes: 60,
    run: (registry: Registry, { RENEWAL_TERM_YEARS }: Settings) => fallDue(registry, RENEWAL_TERM_YEARS),
  },
  { name: 'remind-of-renewals', everyMinutes: 60, run: remindOfRenewals },
  {
    name: 'lapse',
    everyMinutes: 60,
    run: (registry: Registry, { RENEWAL_GRACE_DAYS }: Settings) => lapse(registry, RENEWAL_GRACE_DAYS),
  },
  {
    name: 'expire-announcements',
    everyMinutes: 60,
    run: (registry: Registry, { ANNOUNCEMENT_LIFETIME_DAYS }: Settings) =>
      expireAnnouncements(registry, ANNOUNCEMENT_LIFETIME_DAYS),
  },
  {
    name: 'remind-of-announcements',
    everyMinutes: 60,
    run: (registry: Registry, { ANNOUNCEMENT_LIFETIME_DAYS }: Settings) =>
      remindOfAnnouncements(registry, ANNOUNCEMENT_LIFETIME_DAYS),
  },
  { name: 'remind-of-questions', everyMinutes: 60, run: remindOfQuestions },
  { name: 'close-unanswered', everyMinutes: 60, run: closeUnanswered },
  { name: 'ask-about-suspensions', everyMinutes: 60, run: askAboutSuspensions },
  { name: 'resume-documents', everyMinutes: 15, run: resumeDocuments },
  {
    name: 'delete-forsaken-documents',
    everyMinutes: 5,
    run: (registry: Registry, _settings: Settings, storage: DocumentStorage) =>
      deleteForsakenDocuments(registry, storage),
  },
  {
    name: 'publish-scheduled-version',
    everyMinutes: 1,
    run: (registry: Registry) => publishScheduledVersion(registry, pactChecksums),
  },
  { name: 'invite-to-new-version', everyMinutes: 5, run: inviteToNewVersion },
  { name: 'delete-expired-access', everyMinutes: 60, run: deleteExpiredAccess },
  { name: 'find-duplicates', everyMinutes: 1, run: findMissingSuspicions },
  { name: 'remind-of-drafts', everyMinutes: 60, run: remindOfDrafts },
  { name: 'send-waiting-confirmations', everyMinutes: 1, run: sendWaitingConfirmations },
  { name: 'remind-unconfirmed', everyMinutes: 15, run: remindUnconfirmed },
  { name: 'end-contact-changes', everyMinutes: 60, run: endContactChanges },
  { name: 'backfill', everyMinutes: 60, run: (registry: Registry) => runBackfills(registry) },
  { name: 'carry-out-erasures', everyMinutes: 5, run: carryOutErasures },
  {
    name: 'compare-register',
    everyMinutes: 24 * 60,
    run: (registry: Registry, settings: Settings, _storage: DocumentStorage, logger: Logger) =>
      compareRegister(registry, settings, logger),
  },
] as const;

/**
 * Starts looking at the calendar.
 *
 * @returns stops it, once what is under way has ended
 */
export function startSchedules({ registry, logger, settings }: WorkerServices): () => Promise<void> {
  const storage = documentStorage(settings);
  const under = new Set<Promise<void>>();
  const timers = SCHEDULES.map(({ name, everyMinutes, run }) => {
    // There from the beginning, so that the first failure is a rise.
    failures.inc({ schedule: name }, 0);
    const look = (): void => {
      const running = run(registry, settings, storage, logger).then(
        (count) => {
          if (count > 0) logger.info({ schedule: name, count }, 'schedule ran');
        },
        (error: unknown) => {
          failures.inc({ schedule: name });
          logger.error({ schedule: name, problem: problemOf(error) }, 'schedule failed');
        },
      );
      under.add(running);
      void running.finally(() => under.delete(running));
    };
    look();
    return setInterval(look, everyMinutes * 60_000);
  });
  return async () => {
    timers.forEach((timer) => clearInterval(timer));
    await Promise.all(under);
  };
}

import { endorsementMergedMail, endorsementUnmergedMail } from '#jobs/duplicate-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { endorsementMergeMail } from '#mail/templates/endorsement-merge/endorsement-merge-mail.js';
import { mergesOfCase } from '#registry/review/duplicates/merges.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { lastDecision } from '#registry/review/last-decision.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';
import { mailedStanding } from './mailed-standing.js';

const MAILS = [
  { job: endorsementMergedMail, kind: 'merged', action: 'merge' },
  { job: endorsementUnmergedMail, kind: 'unmerged', action: 'unmerge' },
] as const;

/** Tell the contact of a merge, and of one that was taken back, unless the endorsement moved on meanwhile. */
export function mergeProcessors(services: WorkerServices, mailer: Mailer): JobProcessor[] {
  const { manager } = services.registry.dataSource;
  return MAILS.map(({ job, kind, action }) =>
    endorsementMailProcessor(services, mailer, {
      job,
      compose: async (endorsement) => {
        const reason = await lastDecision(manager, endorsement.id);
        const merge = (await mergesOfCase(manager, endorsement.id)).find(({ lost }) => lost);
        if (reason?.action !== action || !merge) return null;
        const winner = await readEndorsement(manager, merge.id);
        const present = await mailedStanding(services, endorsement);
        const { shown: winnerShown } = (await mailedStanding(services, winner)).standing;
        return (t, site) =>
          endorsementMergeMail({ endorsement, site, ...present, kind, reason, winner, winnerShown }, t);
      },
    }),
  );
}

import { endorsementRevivedMail, endorsementSucceededMail, endorsementSupersededMail } from '#jobs/succession-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { successionMail, type SuccessionNews } from '#mail/templates/succession/succession-mail.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { supersedingSignature } from '#registry/record/superseding-signature.js';
import { lastDecision } from '#registry/review/last-decision.js';
import { endOfPlace } from '#registry/successions/succession.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';
import { mailedStanding } from './mailed-standing.js';

/** Tell the contact what took the endorsement's place, and that it was taken back, unless it moved on meanwhile. */
export function successionProcessors(services: WorkerServices, mailer: Mailer): JobProcessor[] {
  const { manager } = services.registry.dataSource;
  const mails = [
    { job: endorsementSupersededMail, action: 'supersede', newsOf: superseded },
    { job: endorsementSucceededMail, action: 'succeed', newsOf: succeeded },
    { job: endorsementRevivedMail, action: 'revive', newsOf: () => Promise.resolve({ kind: 'revived' } as const) },
  ];
  return mails.map(({ job, action, newsOf }) =>
    endorsementMailProcessor(services, mailer, {
      job,
      compose: async (endorsement) => {
        if ((await lastDecision(manager, endorsement.id))?.action !== action) return null;
        const news = await newsOf(endorsement);
        const present = await mailedStanding(services, endorsement);
        return news && ((t, site) => successionMail(news, { endorsement, site, ...present }, t));
      },
    }),
  );

  async function superseded({ id }: EndorsementDetails): Promise<SuccessionNews | null> {
    const newer = await supersedingSignature(manager, id);
    return newer && { kind: 'superseded', signedOn: newer.signedOn };
  }

  async function succeeded({ localGovernment }: EndorsementDetails): Promise<SuccessionNews | null> {
    const end = await endOfPlace(manager, localGovernment.id);
    if (!end) return null;
    const { tookEffectOn, source } = end;
    const kind = end.kind === 'split_into' ? 'split' : 'merged';
    return { kind, tookEffectOn, source, successors: end.successors.map(({ name }) => name) };
  }
}

import { erasureAcceptedMail, erasureReceivedMail, erasureRefusedMail } from '#jobs/erasure-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { erasureMail, type ErasureMailKind } from '#mail/templates/erasure/erasure-mail.js';
import { erasureRequest, type ErasureRequest } from '#registry/privacy/erasure-requests.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';

/** Each mail, and how the request must stand for it to be true still. */
const MAILS = [
  { job: erasureReceivedMail, kind: 'received', outcome: null },
  { job: erasureAcceptedMail, kind: 'accepted', outcome: 'accepted' },
  { job: erasureRefusedMail, kind: 'refused', outcome: 'refused' },
] as const satisfies readonly { kind: ErasureMailKind; outcome: ErasureRequest['outcome']; job: object }[];

/** Tell what becomes of a request to erase personal data. */
export function erasureProcessors(services: WorkerServices, mailer: Mailer): JobProcessor[] {
  const { manager } = services.registry.dataSource;
  return MAILS.map(({ job, kind, outcome }) =>
    endorsementMailProcessor(services, mailer, {
      job,
      compose: async (endorsement, { subject }) => {
        const request = await erasureRequest(manager, subject['erasureRequestId'] ?? '');
        if (request?.outcome !== outcome) return null;
        const { dueAt, reasonWords, reasonText } = request;
        const reason = kind === 'refused' ? { words: reasonWords, text: reasonText ?? '' } : undefined;
        return (t, site) => erasureMail({ endorsement, site, kind, dueAt, reason }, t);
      },
    }),
  );
}

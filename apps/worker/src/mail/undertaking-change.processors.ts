import {
  undertakingAddedMail,
  undertakingProposedMail,
  undertakingRefusedMail,
  undertakingWithdrawnMail,
} from '#jobs/change-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import {
  undertakingChangeMail,
  type UndertakingMailKind,
} from '#mail/templates/undertaking-change/undertaking-change-mail.js';
import { undertakingChange, type UndertakingChange } from '#registry/own-page/undertaking-changes.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';

/** Each mail, and what must have become of the change for it to be true still. */
const MAILS = [
  { job: undertakingAddedMail, kind: 'added', outcome: 'done' },
  { job: undertakingProposedMail, kind: 'proposed', outcome: null },
  { job: undertakingRefusedMail, kind: 'refused', outcome: 'refused' },
  { job: undertakingWithdrawnMail, kind: 'withdrawn', outcome: 'done' },
] as const satisfies readonly {
  kind: UndertakingMailKind;
  outcome: UndertakingChange['outcome'];
  job: object;
}[];

/** Tell what became of an undertaking; "we look at it" is left out once staff have decided. */
export function undertakingChangeProcessors(services: WorkerServices, mailer: Mailer): JobProcessor[] {
  const { manager } = services.registry.dataSource;
  return MAILS.map(({ job, kind, outcome }) =>
    endorsementMailProcessor(services, mailer, {
      job,
      compose: async (endorsement, { subject }) => {
        const change = await undertakingChange(manager, subject['undertakingChangeId'] ?? '');
        if (change?.outcome !== outcome) return null;
        const { undertaking, reasonWords, reasonText } = change;
        const reason = kind === 'refused' ? { words: reasonWords, text: reasonText ?? '' } : undefined;
        return (t, site) => undertakingChangeMail({ endorsement, site, kind, undertaking, reason }, t);
      },
    }),
  );
}

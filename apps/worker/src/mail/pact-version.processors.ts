import { mayAmend } from '#domain/endorsement/decide.js';
import { pactVersionInvitationMail, pactVersionSignedMail } from '#jobs/pact-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { pactVersionMail } from '#mail/templates/pact-version/pact-version-mail.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';

/** Invite to sign a new version, unless it was signed or replaced meanwhile, and tell that it was signed. */
export function pactVersionProcessors(services: WorkerServices, mailer: Mailer): JobProcessor[] {
  const invitation = endorsementMailProcessor(services, mailer, {
    job: pactVersionInvitationMail,
    compose: (endorsement, { subject: { pactVersion = '' } }) => {
      const { status, pactVersion: signed, currentPactVersion } = endorsement;
      const isOpen = mayAmend(status, 'sign_pact_version', 'official') && signed !== pactVersion;
      if (!isOpen || pactVersion !== currentPactVersion) return null;
      return (t, site) => pactVersionMail('invited', { endorsement, site, pactVersion }, t);
    },
  });
  const signed = endorsementMailProcessor(services, mailer, {
    job: pactVersionSignedMail,
    compose: (endorsement, { subject: { pactVersion = '' } }) =>
      endorsement.pactVersion === pactVersion
        ? (t, site) => pactVersionMail('signed', { endorsement, site, pactVersion }, t)
        : null,
  });
  return [invitation, signed];
}

import { accessLinkMail as job } from '#jobs/self-service-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { accessLinkMail } from '#mail/templates/access-link/access-link-mail.js';
import { DomainError } from '#domain/domain-error.js';
import { contactChangeOf } from '#registry/own-page/read-contact-change.js';
import { sideOf } from '#registry/own-page/set-contact.js';
import { readAccessLink, type AccessLink } from '#registry/own-page/access-link.js';
import { mailedAccess } from '#registry/own-page/request-access.js';
import type { Registry } from '#registry/registry.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';

/**
 * Sends the link and the code, both derived anew, unless the link is closed by now or belongs to nobody any more: to
 * the contact of record, or to whoever was the contact while they object.
 */
export function accessLinkProcessor(services: WorkerServices, mailer: Mailer): JobProcessor {
  const { registry } = services;
  return endorsementMailProcessor(services, mailer, {
    job,
    compose: async (endorsement, { subject }) => {
      const { token, code } = await mailedAccess(registry, subject['accessLinkId'] ?? '');
      const link = await linkOf(registry, token);
      if (link?.state !== 'open') return null;
      const { expiresAt, contactChangeId } = link;
      if (contactChangeId === null)
        return (t, site) => accessLinkMail({ endorsement, site, token, code, expiresAt }, t);
      const change = await contactChangeOf(registry, contactChangeId);
      if (!change || change.oldEmail === '') return null;
      const { name, email: address, language } = sideOf(change, 'old');
      const about = { ...endorsement, contactName: name };
      return {
        to: { name, address, language },
        write: (t, site) => accessLinkMail({ endorsement: about, site, token, code, expiresAt }, t),
      };
    },
  });
}

/** Null when the link was taken back, as after a hand-over: the address is another one now. */
async function linkOf(registry: Registry, token: string): Promise<AccessLink | null> {
  try {
    return await readAccessLink(registry, token, undefined);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'access.link-unknown') return null;
    throw error;
  }
}

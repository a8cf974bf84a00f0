import {
  contactChangedMail,
  contactChangeDecidedMail,
  contactChangeExpiredMail,
  contactChangeNoticeMail,
  contactChangeObjectedMail,
  contactChangeOfferMail,
  contactWelcomeMail,
} from '#jobs/contact-jobs.js';
import { withoutTypedWords } from '#mail/wording/endorsement-mail.js';
import type { Mailer } from '#mail/send-mail.js';
import { contactChangeMail, type ContactMailKind } from '#mail/templates/contact-change/contact-change-mail.js';
import {
  mailedChangeSecrets,
  isOpenToObjection,
  objectionEnds,
  waitsForAcceptance,
  type ChangeLink,
} from '#registry/own-page/contact-change-rules.js';
import { contactStanding } from '#registry/own-page/contact-standing.js';
import { contactChangeOf, type ContactChange } from '#registry/own-page/read-contact-change.js';
import { sideOf } from '#registry/own-page/set-contact.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';

type Side = 'old' | 'new';

interface ContactMail {
  readonly job: Parameters<typeof endorsementMailProcessor>[2]['job'];
  /** What it says of this change. */
  readonly kindOf: (change: ContactChange) => ContactMailKind;
  /** To whom; undefined when the job itself says so. */
  readonly to?: Side;
  readonly link?: ChangeLink;
  /** Whether it is still true. */
  readonly isTrue: (change: ContactChange, now: Date) => boolean;
}

/** Where staff gave the address, the contact asked for nothing. */
const either =
  (asked: ContactMailKind, byStaff: ContactMailKind) =>
  ({ setBy }: ContactChange): ContactMailKind =>
    setBy === null ? asked : byStaff;

const MAILS: readonly ContactMail[] = [
  {
    job: contactChangeOfferMail,
    kindOf: either('offer', 'staffOffer'),
    to: 'new',
    link: 'acceptance',
    isTrue: waitsForAcceptance,
  },
  {
    job: contactChangeNoticeMail,
    kindOf: either('notice', 'staffNotice'),
    to: 'old',
    link: 'objection',
    isTrue: isOpenToObjection,
  },
  {
    job: contactChangedMail,
    kindOf: either('changed', 'staffChanged'),
    to: 'old',
    link: 'objection',
    isTrue: isOpenToObjection,
  },
  {
    job: contactWelcomeMail,
    kindOf: either('welcome', 'staffWelcome'),
    to: 'new',
    isTrue: ({ outcome }) => outcome === 'accepted',
  },
  {
    job: contactChangeObjectedMail,
    kindOf: ({ frozenAt }) => (frozenAt === null ? 'objected' : 'frozen'),
    isTrue: ({ outcome, decision }) => outcome === 'objected' && decision === null,
  },
  {
    job: contactChangeDecidedMail,
    kindOf: ({ decision }) => (decision === 'keep' ? 'kept' : 'setBack'),
    isTrue: ({ decision }) => decision !== null,
  },
  {
    job: contactChangeExpiredMail,
    kindOf: either('expired', 'staffExpired'),
    to: 'old',
    isTrue: ({ outcome }) => outcome === 'expired',
  },
];

/** Tell whoever was and whoever is to be the contact what happens, each at their own address. */
export function contactChangeProcessors(services: WorkerServices, mailer: Mailer): JobProcessor[] {
  const { registry } = services;
  return MAILS.map(({ job, kindOf, to, link, isTrue }) =>
    endorsementMailProcessor(services, mailer, {
      job,
      compose: async (endorsement, { subject }) => {
        const change = await contactChangeOf(registry, subject['contactChangeId'] ?? '');
        if (!change || !isTrue(change, registry.clock.now())) return null;
        const { name, email, language } = sideOf(change, to ?? (subject['to'] === 'new' ? 'new' : 'old'));
        if (email === '') return null;
        const answer = link && {
          ...mailedChangeSecrets(registry, link, change),
          expiresAt: link === 'acceptance' ? change.expiresAt : objectionEnds(change),
        };
        const about = {
          endorsement: asToldBy(link, endorsement, name),
          kind: kindOf(change),
          newName: change.newName,
          link: answer ?? null,
          limitedUntil: job === contactWelcomeMail ? (await contactStanding(registry, endorsement.id)).until : null,
        };
        return {
          to: { name, address: email, language },
          write: (t, site) => contactChangeMail({ ...about, site }, t),
        };
      },
    }),
  );
}

/**
 * Who is asked to accept has confirmed nothing: their mail holds no name that somebody typed for them, nor a place that
 * nobody has verified.
 */
function asToldBy(link: ChangeLink | undefined, endorsement: EndorsementDetails, name: string): EndorsementDetails {
  if (link !== 'acceptance') return { ...endorsement, contactName: name };
  return endorsement.verifiedAt === null ? withoutTypedWords(endorsement) : { ...endorsement, contactName: '' };
}

import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../mail.js';
import type { EndorsementMailProps, MailedEndorsement } from '../mailed-endorsement.js';
import { accessLinkMail } from './access-link/access-link-mail.js';
import { ACCOUNT_SECURITY_MAILS, accountSecurityMail } from './account-security/account-security-mail.js';
import { confirmAddressMail } from './confirm-address/confirm-address-mail.js';
import { DRAFT_RETURN_KINDS, draftReturnMail } from './draft-return/draft-return-mail.js';
import { confirmationReminderMail } from './confirmation-reminder/confirmation-reminder-mail.js';
import { contactCorrectedMail } from './contact-corrected/contact-corrected-mail.js';
import { DECISION_MAIL_KINDS, endorsementDecisionMail } from './endorsement-decision/endorsement-decision-mail.js';
import { endorsementExpiredMail } from './endorsement-expired/endorsement-expired-mail.js';
import { endorsementMergeMail, MERGE_MAIL_KINDS } from './endorsement-merge/endorsement-merge-mail.js';
import { endorsementPublishedMail } from './endorsement-published/endorsement-published-mail.js';
import { endorsementReceivedMail } from './endorsement-received/endorsement-received-mail.js';
import { endorsementRejectedMail } from './endorsement-rejected/endorsement-rejected-mail.js';
import type { MailTemplate } from './mail-template.js';
import { OWN_PAGE_MAILS, ownPageMail } from './own-page/own-page-mail.js';
import { QUESTION_MAILS, questionMail } from './question/question-mail.js';
import { SETUP_LINK_MAILS, setupLinkMail } from './setup-link/setup-link-mail.js';
import { PACT_VERSION_MAILS, pactVersionMail } from './pact-version/pact-version-mail.js';
import { STANDING_MAILS, standingMail } from './standing/standing-mail.js';
import { suspensionReviewMail } from './suspension-review/suspension-review-mail.js';
import {
  CALENDAR_STANDINGS,
  DECISION_STANDINGS,
  OWN_PAGE_STANDINGS,
  sampleStanding,
  SUCCESSION_STANDINGS,
} from './sample-standings.js';
import { SUCCESSION_MAIL_KINDS, successionMail, type SuccessionNews } from './succession/succession-mail.js';
import { consentsChangedMail } from './consents-changed/consents-changed-mail.js';
import { CONTACT_MAIL_KINDS, contactChangeMail } from './contact-change/contact-change-mail.js';
import { documentRefusedMail } from './document-refused/document-refused-mail.js';
import { detailsCorrectedMail } from './details-corrected/details-corrected-mail.js';
import { ERASURE_MAIL_KINDS, erasureMail } from './erasure/erasure-mail.js';
import {
  STAFF_NOTICE_MAILS,
  staffNoticeMail,
  type StaffNoticeMail,
  type StaffNoticeMailProps,
} from './staff-notice/staff-notice-mail.js';
import { UNDERTAKING_MAIL_KINDS, undertakingChangeMail } from './undertaking-change/undertaking-change-mail.js';

/** Writes one mail about an endorsement, with invented particulars where the template needs more. */
export type MailSample = (about: EndorsementMailProps, t: Translator) => Mail<MailTemplate>;

/** An invented endorsement, for samples and their tests. */
export const SAMPLE_ENDORSEMENT: MailedEndorsement = {
  reference: 'WC-7F3K-9Q2M-5',
  localGovernment: { name: 'Bogotá', country: 'CO', slug: 'bogota', number: 99, origin: 'gazetteer' },
  undertakings: ['mobility', 'health'],
  signatoryOffice: 'Alcaldía',
  mandateKind: 'council_decision',
  signedOn: '2026-11-20',
  submittedAt: new Date('2026-11-21T23:50:00Z'),
  contactName: 'Lucía Rojas',
  demonstration: false,
};

export const SAMPLE_REASON = {
  words: { en: 'Reason in English', fr: 'Raison en français', es: 'Motivo en español' },
  text: 'First line.\nSecond line.',
};

const SAMPLE_END = { tookEffectOn: '2026-01-01', source: 'Decree 12', successors: ['Fontibón', 'Suba'] } as const;
const SAMPLE_SUCCESSIONS = {
  superseded: { kind: 'superseded', signedOn: '2026-02-03' },
  merged: { ...SAMPLE_END, kind: 'merged', successors: ['Fontibón'] },
  split: { ...SAMPLE_END, kind: 'split' },
  revived: { kind: 'revived' },
} as const satisfies { [Kind in SuccessionNews['kind']]: SuccessionNews };

/** What stands in links and beside them: nothing that opens anything. */
export const SAMPLE_LINK = { token: 'a-token_43', code: '7F3K9Q', expiresAt: new Date('2026-11-24T23:50:00Z') };

const SAMPLE_NOTICE = {
  account: { name: 'Noor Example', email: 'noor@uclg.example.org' },
  actor: { name: 'Ana Example', email: 'ana@uclg.example.org' },
  accountId: '00000000-0000-4000-8000-000000000000',
  before: null,
  after: null,
  waits: null,
} as const;

/** What is told beside who did it to whom, as it is for each occasion. */
const NOTICE_OF: Readonly<Record<StaffNoticeMail, Partial<StaffNoticeMailProps>>> = {
  invited: { after: 'publisher', waits: { until: null } },
  roleChanged: { before: 'reviewer', after: 'publisher', waits: { until: null } },
  enabled: { after: 'publisher', waits: { until: null } },
  confirmed: { after: 'publisher' },
  disabled: {},
  factorReset: { waits: { until: SAMPLE_LINK.expiresAt } },
  linkMade: { actor: null },
};

/**
 * One sample of every mail there is. Staff see them on the page "Mails", and `templates.spec.ts` checks each in every
 * language. To add a template: write it, name its function in `mail-template.ts`, and add its line here; the
 * compiler asks for each step.
 */
export const MAIL_SAMPLES: Readonly<Record<MailTemplate, MailSample>> = {
  'confirm-address': (about, t) => confirmAddressMail({ ...about, ...SAMPLE_LINK, lifetimeHours: 72 }, t),
  'access-link': (about, t) => accessLinkMail({ ...about, ...SAMPLE_LINK }, t),
  ...eachOf(
    'draft',
    DRAFT_RETURN_KINDS,
    (kind) =>
      ({ site, endorsement }, t) =>
        draftReturnMail({ kind, site, place: endorsement.localGovernment, ...SAMPLE_LINK }, t),
  ),
  'confirmation-reminder': (about, t) =>
    confirmationReminderMail({ ...about, ...SAMPLE_LINK, others: 2, closesAt: new Date('2026-12-21T23:50:00Z') }, t),
  'contact-corrected': contactCorrectedMail,
  'endorsement-expired': endorsementExpiredMail,
  'endorsement-received': (about, t) =>
    endorsementReceivedMail({ ...about, ...sampleStanding('submitted', 'never', 'decision') }, t),
  'endorsement-published': endorsementPublishedMail,
  'endorsement-rejected': (about, t) =>
    endorsementRejectedMail({ ...about, ...sampleStanding('rejected', 'never'), reason: SAMPLE_REASON }, t),
  ...eachOf(
    'decision',
    DECISION_MAIL_KINDS,
    (kind) => (about, t) =>
      endorsementDecisionMail({ ...about, ...DECISION_STANDINGS[kind], kind, reason: SAMPLE_REASON }, t),
  ),
  ...eachOf(
    'own-page',
    OWN_PAGE_MAILS,
    (kind) => (about, t) => ownPageMail(kind, { ...about, ...OWN_PAGE_STANDINGS[kind] }, t),
  ),
  ...eachOf(
    'merge',
    MERGE_MAIL_KINDS,
    (kind) => (about, t) =>
      endorsementMergeMail(
        {
          ...about,
          ...sampleStanding(kind === 'merged' ? 'void' : 'verified', kind === 'merged' ? 'never' : 'listed'),
          kind,
          reason: SAMPLE_REASON,
          winner: about.endorsement,
          winnerShown: 'listed',
        },
        t,
      ),
  ),
  ...eachOf(
    'succession',
    SUCCESSION_MAIL_KINDS,
    (kind) => (about, t) => successionMail(SAMPLE_SUCCESSIONS[kind], { ...about, ...SUCCESSION_STANDINGS[kind] }, t),
  ),
  ...eachOf(
    'standing',
    STANDING_MAILS,
    (kind) => (about, t) =>
      standingMail(kind, { ...about, ...CALENDAR_STANDINGS[kind], announcementEnded: SAMPLE_LINK.expiresAt }, t),
  ),
  ...eachOf('question', QUESTION_MAILS, (kind) => (about, t) => {
    const dates = { askedAt: about.endorsement.submittedAt, until: SAMPLE_LINK.expiresAt };
    return questionMail({ ...about, ...dates, kind, question: SAMPLE_REASON, wasAnnounced: false }, t);
  }),
  'suspension-review': (about, t) =>
    suspensionReviewMail({ ...about, name: 'Ana Example', endorsementId: 'an-id', since: SAMPLE_LINK.expiresAt }, t),
  'details-corrected': detailsCorrectedMail,
  'document-refused': (about, t) => documentRefusedMail({ ...about, faults: ['scripted'] }, t),
  'consents-changed': (about, t) =>
    consentsChangedMail({ ...about, consents: { publish_name: false, news: true }, announcement: true }, t),
  ...eachOf('contact', CONTACT_MAIL_KINDS, (kind) => (about, t) => {
    const link = /offer|notice|changed/i.test(kind) ? SAMPLE_LINK : null;
    const limitedUntil = kind === 'staffWelcome' ? SAMPLE_LINK.expiresAt : null;
    return contactChangeMail({ ...about, kind, newName: 'Andrés Gómez', link, limitedUntil }, t);
  }),
  ...eachOf('erasure', ERASURE_MAIL_KINDS, (kind) => (about, t) => {
    const reason = kind === 'refused' ? SAMPLE_REASON : undefined;
    return erasureMail({ ...about, kind, dueAt: SAMPLE_LINK.expiresAt, reason }, t);
  }),
  ...eachOf(
    'pact-version',
    PACT_VERSION_MAILS,
    (kind) => (about, t) => pactVersionMail(kind, { ...about, pactVersion: '1.0' }, t),
  ),
  ...eachOf('undertaking', UNDERTAKING_MAIL_KINDS, (kind) => (about, t) => {
    const reason = kind === 'refused' ? SAMPLE_REASON : undefined;
    return undertakingChangeMail({ ...about, kind, undertaking: 'rights', reason }, t);
  }),
  ...eachOf(
    'set-up',
    SETUP_LINK_MAILS,
    (kind) =>
      ({ site, endorsement: { contactName } }, t) =>
        setupLinkMail(kind, { name: contactName, ...SAMPLE_LINK, site }, t),
  ),
  ...eachOf(
    'account',
    ACCOUNT_SECURITY_MAILS,
    (kind) =>
      ({ site, endorsement: { contactName, submittedAt } }, t) =>
        accountSecurityMail(kind, { name: contactName, at: submittedAt, site }, t),
  ),
  ...eachOf(
    'staff-notice',
    STAFF_NOTICE_MAILS,
    (kind) =>
      ({ site, endorsement: { contactName, submittedAt } }, t) =>
        staffNoticeMail(kind, { ...SAMPLE_NOTICE, ...NOTICE_OF[kind], name: contactName, at: submittedAt, site }, t),
  ),
};

export const MAIL_TEMPLATES = Object.keys(MAIL_SAMPLES) as readonly MailTemplate[];

/** What there is for each occasion for which a template is written, such as its samples. */
export function eachOf<Family extends string, Kind extends string, What = MailSample>(
  family: Family,
  kinds: readonly Kind[],
  whatFor: (kind: Kind) => What,
): Record<`${Family}-${Kind}`, What> {
  return Object.fromEntries(kinds.map((kind) => [`${family}-${kind}`, whatFor(kind)])) as Record<
    `${Family}-${Kind}`,
    What
  >;
}

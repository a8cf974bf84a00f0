import type { MailedStanding, PresentMailProps } from '../mailed-endorsement.js';
import type { DecisionMailKind } from './endorsement-decision/endorsement-decision-mail.js';
import type { OwnPageMail } from './own-page/own-page-mail.js';
import type { StandingMail } from './standing/standing-mail.js';
import type { SuccessionMailKind } from './succession/succession-mail.js';

/** How the invented endorsement stands in the sample of each mail; of what is due, one day serves all. */
export const sampleStanding = (
  status: MailedStanding['status'],
  shown: MailedStanding['shown'],
  due?: keyof MailedStanding['deadlines'],
): Pick<PresentMailProps, 'standing' | 'now'> => {
  const none = { decision: null, answer: null, mandate: null };
  const day = new Date('2026-12-05T23:50:00Z');
  return {
    standing: { status, shown, deadlines: due ? { ...none, [due]: day } : none },
    now: new Date('2026-11-21T23:50:00Z'),
  };
};

export const DECISION_STANDINGS = {
  informationRequested: sampleStanding('info_requested', 'never', 'answer'),
  announced: sampleStanding('announced', 'announced', 'mandate'),
  reopened: sampleStanding('in_review', 'never', 'decision'),
  suspended: sampleStanding('suspended', 'noLongerListed'),
  restored: sampleStanding('verified', 'listed'),
  withdrawn: sampleStanding('withdrawn', 'noLongerListed'),
  voided: sampleStanding('void', 'noLongerListed'),
} as const satisfies Record<DecisionMailKind, object>;

export const OWN_PAGE_STANDINGS = {
  answered: sampleStanding('in_review', 'never', 'decision'),
  mandateReceived: sampleStanding('in_review', 'announced', 'decision'),
  reconfirmed: sampleStanding('verified', 'listed'),
  withdrawn: sampleStanding('withdrawn', 'noLongerListed'),
} as const satisfies Record<OwnPageMail, object>;

export const CALENDAR_STANDINGS = {
  renewalDue: sampleStanding('renewal_due', 'listed'),
  renewalReminder: sampleStanding('renewal_due', 'listed'),
  renewalLapsed: sampleStanding('lapsed', 'lapsed'),
  announcementReminder: sampleStanding('announced', 'announced', 'mandate'),
  announcementExpired: sampleStanding('void', 'noLongerAnnounced'),
} as const satisfies Record<StandingMail, object>;

export const SUCCESSION_STANDINGS = {
  superseded: sampleStanding('superseded', 'noLongerListed'),
  merged: sampleStanding('superseded', 'noLongerListed'),
  split: sampleStanding('superseded', 'noLongerListed'),
  revived: sampleStanding('lapsed', 'lapsed'),
} as const satisfies Record<SuccessionMailKind, object>;

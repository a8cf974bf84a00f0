import { translator } from '#content/i18n/translator.js';
import type { MailTemplate } from '#mail/templates/mail-template.js';
import { claimsIn, type Claim } from './claim-phrases.js';
import type { Shown } from './truth-world.js';

/** Mails that have to say how the endorsement stands in public, and the day that is due. */
export const TELLS_STANDING: readonly MailTemplate[] = [
  'endorsement-rejected',
  'decision-informationRequested',
  'decision-announced',
  'decision-reopened',
  'decision-suspended',
  'decision-restored',
  'decision-withdrawn',
  'decision-voided',
  'own-page-answered',
  'own-page-mandateReceived',
  'own-page-reconfirmed',
  'own-page-withdrawn',
  'standing-renewalDue',
  'standing-renewalReminder',
  'standing-renewalLapsed',
  'standing-announcementReminder',
  'standing-announcementExpired',
  'merge-unmerged',
];

/** Mails that have to say the day that is due, and no more. */
export const TELLS_DAY: readonly MailTemplate[] = ['endorsement-received'];

const DAYS: readonly Claim[] = ['decisionBy', 'answerBy', 'mandateBy'];

/**
 * What is not true of what was shown: a claim that the data does not grant, one that had to be made and is not, and a
 * day that is not the one that is due.
 *
 * @param text other words, for a look at whether the test can fail
 */
export function untruths({ what, locale, granted, ...shown }: Shown, text: string = shown.text): string[] {
  const where = `${what}, ${locale}, ${granted.status}`;
  const claims = claimsIn(text, locale);
  const [template = ''] = what.split(' ');
  const isPage = what.endsWith('page');
  const folded = text.replace(/[\s\u00a0\u202f]+/g, ' ');
  const t = translator(locale);
  const tells = (claim: Claim) =>
    (TELLS_STANDING as readonly string[]).includes(template) ||
    isTold(what, granted.status) ||
    ((TELLS_DAY as readonly string[]).includes(template) && DAYS.includes(claim));
  const isDayRight = granted.days.some((day) => folded.includes(t.date(day)));
  return [
    ...[...claims].filter((claim) => !granted.may.has(claim)).map((claim) => `${where}: claims ${claim}`),
    ...[...granted.must].filter((claim) => tells(claim) && !claims.has(claim)).map((claim) => `${where}: not ${claim}`),
    ...(!isDayRight && DAYS.some((claim) => claims.has(claim)) ? [`${where}: another day`] : []),
    ...(isPage && folded.trim() === '' ? [`${where}: empty`] : []),
  ];
}

/** Whether a page has to tell how the endorsement stands; before the confirmation there is nothing to tell. */
function isTold(what: string, status: string): boolean {
  return what.endsWith('page') && !['awaiting_confirmation', 'void'].includes(status);
}

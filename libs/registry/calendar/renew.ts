import { renewalDueMail, renewalLapsedMail } from '#jobs/endorsement-jobs.js';
import type { Registry } from '../registry.js';
import { SETTLED_AT, UNDISPUTED } from './disputes.js';
import { changeWhatIsDue } from './due-change.js';
import { ENTERED_AT } from '../record/entered-at.js';

/**
 * Asks for a re-confirmation when the term has passed since the endorsement was verified or last re-confirmed; where it
 * is disputed who the contact is, once that is decided.
 */
export function fallDue(registry: Registry, termYears: number): Promise<number> {
  return changeWhatIsDue(registry, {
    action: 'fall_due',
    where: `e.status = 'verified' AND ${UNDISPUTED}
      AND greatest(e.verified_at, e.reconfirmed_at) + make_interval(years => $2) <= $1`,
    parameters: [registry.clock.now(), termYears],
    mail: renewalDueMail,
  });
}

/**
 * Lets lapse what nobody re-confirmed. The grace begins when the contact was asked, however late that was, and anew when
 * a suspension was lifted, or it was decided who the contact is: nobody could re-confirm meanwhile.
 */
export function lapse(registry: Registry, graceDays: number): Promise<number> {
  return changeWhatIsDue(registry, {
    action: 'lapse',
    where: `e.status = 'renewal_due' AND ${UNDISPUTED}
      AND greatest(${ENTERED_AT}, ${SETTLED_AT}) + make_interval(days => $2) <= $1`,
    parameters: [registry.clock.now(), graceDays],
    mail: renewalLapsedMail,
  });
}

import { expect, it } from 'vitest';
import { translator } from '#content/i18n/translator.js';
import { UNCONFIRMED_LIFETIME_DAYS } from '#registry/calendar/expire-unconfirmed.js';
import { CONFIRMATION_LIFETIME_HOURS } from '#registry/signing/issue-confirmation.js';
import { DRAFT_LIFETIME_DAYS } from '#registry/drafts/drafts.js';
import { ERASURE_DAYS } from '#registry/privacy/request-erasure.js';
import { KEPT_FOR, period } from './kept-for.js';

it('the privacy page says how long things are really kept', () => {
  expect(KEPT_FOR).toEqual({
    draftDays: DRAFT_LIFETIME_DAYS,
    linkHours: CONFIRMATION_LIFETIME_HOURS,
    unconfirmedDays: UNCONFIRMED_LIFETIME_DAYS,
    erasureDays: ERASURE_DAYS,
  });
});

it.each([
  [1, '1 day', '1 jour', '1 día'],
  [90, '90 days', '90 jours', '90 días'],
  [365, '1 year', '1 an', '1 año'],
  [1825, '5 years', '5 ans', '5 años'],
  [1826, '1,826 days', '1\u202f826 jours', '1826 días'],
])('says %i days as people do', (days, ...said) => {
  expect([translator('en'), translator('fr'), translator('es')].map((t) => period(t, days))).toEqual(said);
});

import { expect, it } from '@jest/globals';
import { UNCONFIRMED_LIFETIME_DAYS } from '#registry/confirmations/expire-unconfirmed.js';
import { CONFIRMATION_LIFETIME_HOURS } from '#registry/confirmations/issue-confirmation.js';
import { DRAFT_LIFETIME_DAYS } from '#registry/drafts/drafts.js';
import { KEPT_FOR } from './kept-for.js';

it('the privacy page says how long things are really kept', () => {
  expect(KEPT_FOR).toEqual({
    draftDays: DRAFT_LIFETIME_DAYS,
    linkHours: CONFIRMATION_LIFETIME_HOURS,
    unconfirmedDays: UNCONFIRMED_LIFETIME_DAYS,
  });
});

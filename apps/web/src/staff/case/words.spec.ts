import { describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import { DELIVERY_STATES } from '#domain/mail-delivery/delivery-state.js';
import { HISTORY_FIELDS } from '#registry/record/value-change.js';
import { translator } from '#content/i18n/translator.js';
import { AMENDMENT_ACTIONS } from '#domain/endorsement/amendments.js';
import { CHECKS } from '#domain/endorsement/assurance.js';
import { CONSENT_PURPOSES } from '#domain/endorsement/consent.js';
import { ENDORSEMENT_STATUSES } from '#domain/endorsement/endorsement-status.js';
import { MANDATE_KINDS } from '#domain/endorsement/mandate.js';
import { STAFF_DECISIONS } from '#domain/endorsement/staff-decisions.js';
import { ENDORSEMENT_ACTIONS } from '#domain/endorsement/transitions.js';
import { ACCOUNT_JOBS, setupLinkMail, staffNoticeMail } from '#jobs/account-jobs.js';
import { draftReturnMail } from '#jobs/draft-jobs.js';
import { ALL_JOBS } from '#jobs/all-jobs.js';
import { word, type WordGroup } from './words.js';

/** What is told about drafts, and to staff about their own accounts, is on no case. */
const ON_NO_CASE: readonly string[] = [draftReturnMail, setupLinkMail, staffNoticeMail, ...ACCOUNT_JOBS].map(
  ({ name }) => name,
);
const JOBS = ALL_JOBS.map(({ name }) => name).filter((name) => !ON_NO_CASE.includes(name));

const STORED: readonly (readonly [WordGroup, readonly string[]])[] = [
  ['staff.status', ENDORSEMENT_STATUSES],
  ['staff.action', [...ENDORSEMENT_ACTIONS, ...AMENDMENT_ACTIONS]],
  ['staff.job', JOBS],
  ['staff.mandate', MANDATE_KINDS],
  ['staff.consent', CONSENT_PURPOSES],
  ['decisions.title', STAFF_DECISIONS],
  ['decisions.effect', STAFF_DECISIONS],
  ['case.field', HISTORY_FIELDS],
  ['decisions.check', CHECKS],
  ['case.delivery', DELIVERY_STATES],
];

describe.each(LOCALES)('the words for stored codes in %s', (locale) => {
  it.each(STORED)('are there for every %s', (group, codes) => {
    for (const code of codes) expect(word(translator(locale), group, code)).not.toBe('');
  });

  it('are asked for when a code has none', () => {
    expect(() => word(translator(locale), 'staff.status', 'nowhere')).toThrow('staff.status.nowhere');
  });
});

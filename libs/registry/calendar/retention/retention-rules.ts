import { statesThat } from '#domain/endorsement/endorsement-status.js';
import { countOldBulkReasons, forgetOldBulkReasons } from '../../review/bulk/forget-bulk-reasons.js';
import { SILENCE_DAYS } from '../../signing/mailbox-limit.js';
import { DRAFT_LIFETIME_DAYS } from '../../drafts/drafts.js';
import { deleteExpiredDrafts } from '../../drafts/delete-expired-drafts.js';
import { emptyOldImportRows } from '../../import/empty-import-rows.js';
import { deleteRows } from './delete-rows.js';
import { eraseEnded } from './erase-ended.js';
import type { RetentionRule } from './retention-rule.js';

/** The states whose people are kept as long as this period says. */
const keptAs = (period: string) => statesThat(({ retention }) => retention === period);

/** Drafts say themselves until when they are kept: an answer moves the date. */
const expiredDrafts: RetentionRule = {
  code: 'drafts',
  days: () => DRAFT_LIFETIME_DAYS,
  count: async ({ dataSource, clock }) => {
    const sql = 'SELECT count(*)::int AS count FROM draft WHERE expires_at <= $1';
    const rows = await dataSource.query<{ count: number }[]>(sql, [clock.now()]);
    return rows[0]?.count ?? 0;
  },
  apply: (registry) => deleteExpiredDrafts(registry),
};

/** The one list of what is not kept for ever; the worker and the command run it, and staff see it. */
export const RETENTION_RULES: readonly RetentionRule[] = [
  expiredDrafts,
  eraseEnded('unconfirmed', (settings) => settings.RETENTION_UNCONFIRMED_DAYS, { statuses: ['void'], by: 'expire' }),
  eraseEnded('rejected', (settings) => settings.RETENTION_REJECTED_DAYS, { statuses: keptAs('rejected') }),
  eraseEnded('ended', (settings) => settings.RETENTION_ENDED_DAYS, {
    statuses: keptAs('ended'),
    notBy: 'expire',
  }),
  eraseEnded('lapsed', (settings) => settings.RETENTION_LAPSED_DAYS, { statuses: keptAs('lapsed') }),
  {
    code: 'import_rows',
    days: (settings) => settings.IMPORT_ROWS_DAYS,
    count: (registry, days) => emptyOldImportRows(registry, days, { dryRun: true }),
    apply: (registry, days) => emptyOldImportRows(registry, days),
  },
  deleteRows('sent_mails', (settings) => settings.RETENTION_SENT_MAILS_DAYS, {
    table: 'sent_mail',
    key: 'outbox_id',
    due: 'handed_over_at < $1',
  }),
  deleteRows('deliveries', (settings) => settings.RETENTION_MAILS_DAYS, {
    table: 'mail_delivery',
    key: 'outbox_id',
    due: 'created_at < $1',
  }),
  deleteRows('mails', (settings) => settings.RETENTION_MAILS_DAYS, {
    table: 'outbox',
    key: 'id',
    due: 'done_at < $1',
  }),
  deleteRows('silent_mailboxes', () => SILENCE_DAYS, {
    table: 'silent_mailbox',
    key: 'mailbox_hash',
    due: 'since < $1',
  }),
  deleteRows('access_log', (settings) => settings.RETENTION_ACCESS_LOG_DAYS, {
    table: 'access_log',
    key: 'id',
    due: 'at < $1',
  }),
  deleteRows('staff_events', (settings) => settings.RETENTION_STAFF_EVENTS_DAYS, {
    table: 'staff_event',
    key: 'id',
    due: 'at < $1',
  }),
  deleteRows('unknown_sign_ins', (settings) => settings.RETENTION_STAFF_EVENTS_DAYS, {
    table: 'unknown_sign_in',
    key: 'id',
    due: 'last_at < $1',
  }),
  // For the quota of the day; the day before may not be over in every place.
  deleteRows('upload_usage', () => 2, { table: 'upload_usage', key: 'ctid', due: 'day < $1::timestamptz' }),
  {
    code: 'bulk_reasons',
    days: (settings) => settings.RETENTION_BULK_REASONS_DAYS,
    count: countOldBulkReasons,
    apply: forgetOldBulkReasons,
  },
];

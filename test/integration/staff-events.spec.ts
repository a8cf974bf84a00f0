import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmBulkAction } from '#registry/review/bulk/decide-bulk-action.js';
import { freezeBulkAction } from '#registry/review/bulk/freeze-bulk-action.js';
import { confirmImport, requestUndo } from '#registry/import/decide-import.js';
import { retain } from '#registry/calendar/retention/retain.js';
import { recordCheck } from '#registry/proposals/checks.js';
import { eraseNotes } from '#registry/record/case-notes.js';
import { choosePassword } from '#registry/accounts/choose-password.js';
import { requestSetupLink } from '#registry/accounts/setup-link.js';
import { anEndorsement } from '../support/endorsements.js';
import { bringIn, checkedImport, importLine } from '../support/imports.js';
import { anApp, freshCode } from '../support/second-factor.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const SIGN_IN = '/en/staff/sign-in';
const FROM = { 'x-forwarded-for': '2001:db8:77:1234:5678:9abc:def0:1' };
const NETWORK = '2001:db8:77::/48';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ TRUSTED_PROXY_HOPS: '1' });
});

afterAll(() => app.close());

interface Row {
  readonly action: string;
  readonly by: 'self' | 'nobody' | 'another';
  readonly value: string | null;
  readonly network: string | null;
}

/** What is written down of an account, oldest first. */
const eventsOf = ({ id }: Pick<TestStaff, 'id'>): Promise<Row[]> =>
  app.database.dataSource.query(
    `SELECT action, coalesce(after, before) AS value, network::text AS network,
        CASE WHEN actor_id IS NULL THEN 'nobody' WHEN actor_id = account_id THEN 'self' ELSE 'another' END AS by
       FROM staff_event WHERE account_id = $1 ORDER BY id`,
    [id],
  );

/** What was written down since there were so many. */
const since = async (staff: TestStaff, count: number) => (await eventsOf(staff)).slice(count);

const run = (sql: string, parameters: unknown[] = []) => app.database.dataSource.query(sql, parameters);

describe('events of an account', () => {
  it('begin with the invitation, the link, the password and the first factor', async () => {
    const ben = await aStaffMember(app.registry);
    expect((await eventsOf(ben)).map(({ action, by, value }) => [action, by, value])).toEqual([
      ['invited', 'nobody', 'reviewer'],
      ['link_made', 'nobody', null],
      ['password_chosen', 'self', null],
      ['factor_added', 'self', 'app'],
    ]);
  });

  it('tell each sign-in and each failure, with the network and no more of the address', async () => {
    const ben = await aStaffMember(app.registry);
    const { length } = await eventsOf(ben);
    const browser = app.browser();
    await browser.post(SIGN_IN, { email: ben.email, password: 'wrong' }, FROM);
    await browser.post(SIGN_IN, { email: ben.email, password: ben.password }, FROM);
    await browser.post('/en/staff/second-factor', { code: '000000' }, FROM);
    await browser.post('/en/staff/second-factor/recovery-code', { code: 'XXXXX-XXXXX' }, FROM);
    await browser.post('/en/staff/second-factor/passkey', { passkey: '{}' }, FROM);
    await browser.post('/en/staff/second-factor', { code: await freshCode(app.registry, ben) }, FROM);
    await browser.post('/en/staff/second-factor', { code: await freshCode(app.registry, ben) }, FROM);
    expect(await since(ben, length)).toEqual(
      (
        [
          ['sign_in_failed', 'nobody', 'password'],
          ['password_given', 'self', 'password'],
          ['sign_in_failed', 'nobody', 'app'],
          ['sign_in_failed', 'nobody', 'recovery_code'],
          ['sign_in_failed', 'nobody', 'passkey'],
          ['signed_in', 'self', 'app'],
          ['factor_shown', 'self', 'app'],
        ] as const
      ).map(([action, by, value]) => ({ action, by, value, network: NETWORK })),
    );
  });

  it('tell recovery codes, passwords, links of the command line, factors and sessions', async () => {
    const ben = await aStaffMember(app.registry);
    const browser = await browserOf(app, ben);
    await browserOf(app, ben);
    const { length } = await eventsOf(ben);
    const page = await browser.post('/en/staff/account/recovery-codes');
    const [code = ''] = /[0-9A-Z]{5}(-[0-9A-Z]{5}){4}/.exec(page.text) ?? [];
    await browser.post('/en/staff/second-factor/recovery-code', { code });
    await anApp(app.registry, ben, false);
    const { document } = await browser.get('/en/staff/account');
    const factor = document.querySelector('a[href*="/account/factors/"]')?.getAttribute('href') ?? '';
    expect((await browser.post(`${factor}/removal`)).status).toBe(303);
    expect((await browser.post('/en/staff/account/sessions')).status).toBe(303);
    // Nothing ended, so there is nothing to tell.
    expect((await browser.post('/en/staff/account/sessions')).status).toBe(303);
    const { token } = await requestSetupLink(app.registry, ben.email);
    await choosePassword(app.registry, token, 'four tin trumpets sound at noon');
    expect((await since(ben, length)).map(({ action, by, value }) => [action, by, value])).toEqual([
      ['recovery_codes_renewed', 'self', null],
      ['recovery_code_used', 'self', null],
      ['factor_shown', 'self', 'recovery_code'],
      ['factor_added', 'self', 'app'],
      ['factor_removed', 'self', 'app'],
      ['own_sessions_ended', 'self', null],
      ['link_made', 'nobody', null],
      ['password_changed', 'self', null],
    ]);
  });

  it('tell bulk actions and imports that were confirmed or taken back', async () => {
    const ben = await aStaffMember(app.registry, { role: 'publisher' });
    await anEndorsement(app.registry).submitted();
    const { length } = await eventsOf(ben);
    const asked = { kind: 'claim', staffId: ben.id, filter: {}, reason: null } as const;
    await confirmBulkAction(app.registry, await freezeBulkAction(app.registry, asked), ben.id);
    const batch = await checkedImport(app.registry, [importLine()], ben.id);
    await bringIn(app.registry, batch, ben.id);
    await expect(confirmImport(app.registry, batch, ben.id)).rejects.toThrow();
    await requestUndo(app.registry, batch, ben.id, 'This was the wrong file.');
    expect((await since(ben, length)).map(({ action, value }) => [action, value])).toEqual([
      ['bulk_confirmed', 'claim'],
      ['import_uploaded', 'paper.csv'],
      ['import_confirmed', 'paper.csv'],
      ['import_undone', 'paper.csv'],
    ]);
  });
});

describe('a sign-in with an address that no account has', () => {
  it('is counted by day and network, and the address is kept nowhere', async () => {
    const email = 'nobody-at-all@elsewhere.example.org';
    const before = await run('SELECT count(*)::int AS count FROM staff_event');
    for (const from of [FROM, FROM, { 'x-forwarded-for': '::ffff:203.0.113.9' }]) {
      expect((await app.browser().post(SIGN_IN, { email, password: 'wrong' }, from)).status).toBe(422);
    }
    expect(await run('SELECT network::text AS network, tries FROM unknown_sign_in ORDER BY tries')).toEqual([
      { network: '203.0.113.0/24', tries: 1 },
      { network: NETWORK, tries: 2 },
    ]);
    expect(await run('SELECT count(*)::int AS count FROM staff_event')).toEqual(before);
    const tables = await run(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
    for (const { name } of tables as { name: string }[]) {
      const found = await run(`SELECT 1 FROM "${name}" t WHERE t::text ILIKE '%nobody-at-all%' LIMIT 1`);
      expect([name, found]).toEqual([name, []]);
    }
  });
});

describe('the database', () => {
  it('takes no whole address', async () => {
    const ben = await aStaffMember(app.registry);
    const insert = (network: string) =>
      run(`INSERT INTO staff_event (account_id, action, network, at) VALUES ($1, 'signed_in', $2, now())`, [
        ben.id,
        network,
      ]);
    await expect(insert('192.0.2.7/32')).rejects.toThrow('staff_event_network');
    await expect(insert('2001:db8::1/128')).rejects.toThrow('staff_event_network');
    await expect(insert('192.0.2.7/24')).rejects.toThrow();
    await insert('192.0.2.0/24');
  });

  it.each(['staff_event', 'access_log'])('lets nobody rewrite, delete or empty %s', async (table) => {
    const ben = await aStaffMember(app.registry);
    const browser = await browserOf(app, ben);
    expect((await browser.post('/en/staff/export/csv')).status).toBe(200);
    await expect(run(`UPDATE ${table} SET action = 'nothing'`)).rejects.toThrow('append-only');
    await expect(run(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
    await expect(run(`TRUNCATE ${table}`)).rejects.toThrow('append-only');
  });

  it('lets a check change only as the history tells, and a note beside it only be emptied', async () => {
    const ben = await aStaffMember(app.registry);
    const { id, version } = await anEndorsement(app.registry).inReviewBy(ben);
    const made = { subject: 'domain', result: 'yes', note: 'The page names the mayor.' } as const;
    const seen = { endorsementId: id, staffId: ben.id };
    await recordCheck(app.registry, { ...seen, version }, made);
    const rewrite = (set: string) => run(`UPDATE endorsement_check SET ${set} WHERE endorsement_id = $1`, [id]);
    await expect(rewrite(`result = 'no'`)).rejects.toThrow('together with the history');
    await expect(rewrite(`note = 'something else'`)).rejects.toThrow('together with the history');
    await expect(rewrite(`checked_at = now() + interval '1 day'`)).rejects.toThrow('together with the history');
    await expect(run('DELETE FROM endorsement_check')).rejects.toThrow('together with the history');
    await expect(run('TRUNCATE endorsement_check')).rejects.toThrow('together with the history');
    await recordCheck(app.registry, { ...seen, version: version + 1 }, { ...made, result: 'no' });
    await expect(rewrite(`result = 'yes'`)).rejects.toThrow('together with the history');
    await eraseNotes(app.database.dataSource.manager, id);
    const told = await run(
      `SELECT v.before, v.after FROM endorsement_history_value v JOIN endorsement_history h ON h.id = v.history_id
        WHERE h.endorsement_id = $1 AND v.field = 'check.domain' ORDER BY v.id`,
      [id],
    );
    expect(told).toEqual([
      { before: null, after: 'yes' },
      { before: 'yes', after: 'no' },
    ]);
    expect(await run('SELECT result, note FROM endorsement_check WHERE endorsement_id = $1', [id])).toEqual([
      { result: 'no', note: '' },
    ]);
  });

  it('gives them up to retention when their time is over, and not before', async () => {
    const count = async (table: string) =>
      ((await run(`SELECT count(*)::int AS count FROM ${table}`)) as { count: number }[])[0]?.count ?? 0;
    const settings = app.settings;
    await retain(app.registry, settings);
    for (const table of ['staff_event', 'access_log', 'unknown_sign_in']) expect(await count(table)).toBeGreaterThan(0);
    app.clock.forward(settings.RETENTION_STAFF_EVENTS_DAYS + 2, 'days');
    await retain(app.registry, settings);
    for (const table of ['staff_event', 'access_log', 'unknown_sign_in'])
      expect([table, await count(table)]).toEqual([table, 0]);
    await expect(
      run(`INSERT INTO staff_event (account_id, action, at) SELECT id, 'signed_in', now() FROM staff_account LIMIT 1`),
    ).resolves.toBeDefined();
    await expect(run('DELETE FROM staff_event')).rejects.toThrow('append-only');
  });
});

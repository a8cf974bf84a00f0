import { afterAll, beforeAll, expect, it } from 'vitest';
import { confirmBulkAction } from '#registry/review/bulk/decide-bulk-action.js';
import { freezeBulkAction } from '#registry/review/bulk/freeze-bulk-action.js';
import { bulkItems, readBulkAction } from '#registry/review/bulk/read-bulk-action.js';
import { runBulkAction } from '#registry/review/bulk/run-bulk-action.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { caseHolder, claimCase } from '#registry/review/case-claims.js';
import { resetSecondFactor } from '#registry/accounts/second-factor/change-factors.js';
import { changeRole, disablePerson } from '#registry/accounts/change-person.js';
import { anEndorsement } from '../support/endorsements.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

let app: TestApp;
let ana: TestStaff;
let ben: TestStaff;
let anas: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  ana = await aStaffMember(app.registry, { role: 'publisher', name: 'Ana Example' });
  ben = await aStaffMember(app.registry);
  anas = await browserOf(app, ana);
});

afterAll(() => app.close());

const statusOf = async (id: string) => (await readEndorsement(app.registry.dataSource.manager, id)).status;
const outcomes = async (bulkId: string) =>
  Object.fromEntries(
    (await bulkItems(app.registry, bulkId)).map(({ endorsementId, result, why }) => [endorsementId, why ?? result]),
  );
const reason = { code: 'other', text: 'Resolution 12 names another town.' };
const reject = (countries: string[]) =>
  freezeBulkAction(app.registry, {
    kind: 'reject',
    staffId: ana.id,
    filter: { countries, states: ['submitted', 'in_review', 'verified'] },
    reason,
  });
const several = async (country: string, count: number) => {
  const made: string[] = [];
  for (let index = 0; index < count; index += 1)
    made.push((await anEndorsement(app.registry, { country }).submitted()).id);
  return made;
};

it('rejects what the preview promised, and says of the rest why it is left out', async () => {
  const { registry } = app;
  const [plain = '', changed = '', held = ''] = await several('KE', 3);
  const listed = await anEndorsement(registry, { country: 'KE' }).verifiedBy(ben);
  await claimCase(registry, held, ben.id, null);
  const answer = await anas.post('/en/staff/bulk/reject?country=KE&state=all', reason);
  expect(answer.status).toBe(303);
  const address = answer.location ?? '';
  const id = address.slice(-36);
  const preview = await anas.get(address);
  expect(preview.text).toContain('One contact gets a mail'.replace('One contact gets', '2 contacts get'));
  expect(preview.document.querySelector('.wc-mail')).not.toBeNull();
  expect(await outcomes(id)).toEqual({ [plain]: null, [changed]: null, [held]: 'colleague', [listed.id]: 'published' });
  expect(await statusOf(plain)).toBe('submitted');

  await claimCase(registry, changed, ana.id, null);
  const late = await anEndorsement(registry, { country: 'KE' }).submitted();
  expect((await anas.post(`${address}/confirmation`)).status).toBe(303);
  expect((await anas.post(`${address}/confirmation`)).status).toBe(409);
  expect((await anas.get(address)).document.querySelector('import-progress progress')).not.toBeNull();
  expect(await runBulkAction(registry, id)).toBe(true);
  expect(await outcomes(id)).toMatchObject({ [plain]: 'done', [changed]: 'changed' });
  expect([await statusOf(plain), await statusOf(changed), await statusOf(late.id)]).toEqual([
    'rejected',
    'in_review',
    'submitted',
  ]);
  const [mails] = await registry.dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM outbox WHERE job = 'mail.endorsement-rejected'`,
  );
  expect(mails?.count).toBe(1);
  expect((await readBulkAction(registry, id)).status).toBe('done');
  const report = await anas.post(`${address}/report`);
  expect(report.body.trim().split('\r\n')).toHaveLength(5);
  expect(report.body).toContain('It changed after the preview.');
  expect((await anas.post(`${address}/cancellation`)).status).toBe(409);
});

it('goes on after a worker died, also between a decision and its note, and with several at once', async () => {
  const { registry } = app;
  const ids = await several('ZA', 4);
  const bulkId = await reject(['ZA']);
  await confirmBulkAction(registry, bulkId, ana.id);
  await Promise.all([runBulkAction(registry, bulkId), runBulkAction(registry, bulkId)]);
  expect(Object.values(await outcomes(bulkId))).toEqual(['done', 'done', 'done', 'done']);
  await registry.dataSource.query(`UPDATE bulk_action SET status = 'running' WHERE id = $1`, [bulkId]);
  await registry.dataSource.query(
    `UPDATE bulk_action_item SET result = NULL WHERE bulk_action_id = $1 AND position > 2`,
    [bulkId],
  );
  expect(await runBulkAction(registry, bulkId)).toBe(true);
  expect(Object.values(await outcomes(bulkId))).toEqual(['done', 'done', 'done', 'done']);
  const [rejected] = await registry.dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM endorsement_history WHERE action = 'reject' AND endorsement_id = ANY($1)`,
    [ids],
  );
  expect(rejected?.count).toBe(4);
});

it('stops when somebody stops it, or who confirmed it may act no longer', async () => {
  const { registry } = app;
  const [one = ''] = await several('FR', 1);
  const bulkId = await reject(['FR']);
  await expect(confirmBulkAction(registry, bulkId, ben.id)).rejects.toMatchObject({ code: 'bulk.not-possible-now' });
  await confirmBulkAction(registry, bulkId, ana.id);
  expect((await anas.post(`/en/staff/bulk-actions/${bulkId}/cancellation`)).status).toBe(303);
  expect(await runBulkAction(registry, bulkId)).toBe(false);
  expect([await statusOf(one), (await readBulkAction(registry, bulkId)).status]).toEqual(['submitted', 'cancelled']);
  expect((await anas.get(`/en/staff/bulk-actions/${bulkId}`)).text).toContain('Stopped.');

  const administrator = await aStaffMember(registry, { role: 'administrator' });
  for (const leave of [
    (id: string) => disablePerson(registry, administrator.id, id),
    (id: string) => changeRole(registry, administrator.id, id, 'reviewer'),
    (id: string) => resetSecondFactor(registry, administrator.id, id),
  ]) {
    const gone = await aStaffMember(registry, { role: 'publisher' });
    const filter = { countries: ['FR'] };
    const theirs = await freezeBulkAction(registry, { kind: 'claim', staffId: gone.id, filter, reason: null });
    await confirmBulkAction(registry, theirs, gone.id);
    await leave(gone.id);
    await runBulkAction(registry, theirs);
    expect([await caseHolder(registry, one), (await readBulkAction(registry, theirs)).status]).toEqual([
      null,
      'cancelled',
    ]);
  }
});

it('claims and lets go without a reason, and asks for one where it is needed', async () => {
  const { registry } = app;
  const [one = ''] = await several('BR', 1);
  for (const [kind, holder] of [
    ['claim', ana.id],
    ['release', undefined],
  ] as const) {
    const { location } = await anas.post(`/en/staff/bulk/${kind}?country=BR`);
    await anas.post(`${location ?? ''}/confirmation`);
    await runBulkAction(registry, (location ?? '').slice(-36));
    expect((await caseHolder(registry, one))?.staffId).toBe(holder);
  }
  const asked = await anas.post('/en/staff/bulk/reject?country=BR', { text: '<b>kept</b>' });
  expect(asked.status).toBe(422);
  expect(asked.document.querySelector('.govuk-error-summary a[href="#code"]')).not.toBeNull();
  expect(asked.document.querySelector('textarea')?.textContent).toContain('b>kept');
  const unknown = { code: 'of_nobody', text: 'x' };
  expect((await anas.post('/en/staff/bulk/reject?country=BR', unknown)).status).toBe(422);
  expect((await anas.post('/en/staff/bulk/verify')).status).toBe(404);
  expect((await anas.get('/en/staff/bulk-actions/x')).status).toBe(404);
  expect((await anas.get('/en/staff/bulk-actions/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  expect((await anas.get('/en/staff/endorsements?country=BR')).text).toContain('Act on one endorsement');
  const bens = await browserOf(app, ben);
  expect((await bens.get('/en/staff/bulk')).status).toBe(403);
  expect((await bens.post('/en/staff/bulk/claim')).status).toBe(403);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { readInsight } from '#registry/insight/read-insight.js';
import { anEndorsement } from '../support/endorsements.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let ana: TestStaff;

beforeAll(async () => {
  app = await startTestApp();
  ana = await aStaffMember(app.registry, { role: 'administrator' });
});

afterAll(() => app.close());

it('counts what came in, what was decided and how fast, and what waits', async () => {
  const { registry, clock } = app;
  expect((await readInsight(registry)).byMonth).toEqual([]);
  await anEndorsement(registry, { country: 'KE' }).awaitingConfirmation();
  await anEndorsement(registry, { country: 'KE' }).submitted();
  await anEndorsement(registry, { country: 'FR' }).submitted();
  const verified = await anEndorsement(registry, { country: 'KE' }).verifiedBy(ana);
  const rejected = await anEndorsement(registry, { country: 'KE' }).rejectedBy(ana);
  const set = (id: string, sql: string) =>
    registry.dataSource.query(`UPDATE endorsement SET ${sql} WHERE id = $1`, [id]);
  await set(verified.id, "confirmed_at = verified_at - interval '2 days'");
  await set(rejected.id, "confirmed_at = rejected_at - interval '12 days'");

  const insight = await readInsight(registry);
  expect(insight.byCountry).toEqual([
    { key: 'KE', count: 3 },
    { key: 'FR', count: 1 },
  ]);
  expect(Object.fromEntries(insight.byStatus.map(({ key, count }) => [key, count]))).toEqual({
    submitted: 2,
    verified: 1,
    rejected: 1,
  });
  expect(insight.byMonth.reduce((sum, { received }) => sum + received, 0)).toBe(4);
  expect(insight.byMonth.reduce((sum, { verified: count }) => sum + count, 0)).toBe(1);
  expect(insight.daysByMonth).toMatchObject([{ decisions: 2, median: 7, p90: 11 }]);
  expect(insight.backlog).toEqual({ waiting: 2, arrived: 4, decided: 2 });

  clock.forward(200, 'days');
  const later = await readInsight(registry, { months: 3 });
  expect([later.byCountry, later.byMonth, later.daysByMonth]).toEqual([[], [], []]);
  expect(later.backlog).toEqual({ waiting: 2, arrived: 0, decided: 0 });
  expect((await readInsight(registry, { months: 24 })).byCountry).toHaveLength(2);
  clock.forward(-200, 'days');
});

it('counts no demonstration entry among the others, says how many there are, and shows them alone when asked', async () => {
  const before = await readInsight(app.registry);
  const { id } = await anEndorsement(app.registry, { country: 'SN' }).verifiedBy(ana);
  await app.database.dataSource.query('UPDATE endorsement SET demonstration = true WHERE id = $1', [id]);
  const after = await readInsight(app.registry);
  expect({ ...after, asOf: before.asOf }).toEqual({ ...before, demonstrations: 1 });
  const alone = await readInsight(app.registry, { demonstration: true });
  expect(alone).toMatchObject({ byCountry: [{ key: 'SN', count: 1 }], backlog: { decided: 1 } });
  const anas = await browserOf(app, ana);
  expect((await anas.get('/en/staff/insight')).text).toContain('1 demonstration entry is counted in none');
  const page = await anas.get('/en/staff/insight?entries=demonstration');
  expect(page.text).toContain('None of them is a real endorsement.');
  const csv = await anas.get('/en/staff/insight/by-country/csv?period=12&entries=demonstration');
  expect(csv.headers['content-disposition']).toContain('we-care-demonstration-by-country');
  expect(csv.text).toContain('SN');
});

it('is drawn with its tables, and refuses a period that there is not', async () => {
  const anas = await browserOf(app, ana);
  const { status, document, text } = await anas.get('/en/staff/insight');
  expect(status).toBe(200);
  const charts = [...document.querySelectorAll('svg[role="img"].wc-chart')];
  expect(charts).toHaveLength(6);
  expect(charts.every((chart) => chart.getAttribute('aria-label'))).toBe(true);
  expect(document.querySelectorAll('details table')).toHaveLength(6);
  expect(text).toContain('The list grows by about one a week.');
  for (const query of ['?period=13', '?period=all&period=3', `?period=${'9'.repeat(5000)}`]) {
    expect((await anas.get(`/en/staff/insight${query}`)).status).toBe(404);
  }
  expect((await app.browser().get('/en/staff/insight')).status).not.toBe(200);
});

it('gives the table of each chart to take away, for the same months', async () => {
  const anas = await browserOf(app, ana);
  const page = await anas.get('/en/staff/insight?period=3');
  const links = [...page.document.querySelectorAll('a[download]')].map((link) => link.getAttribute('href') ?? '');
  expect(links).toHaveLength(6);
  for (const link of links) {
    const file = await anas.get(link);
    expect([file.status, file.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(file.headers['content-disposition']).toMatch(
      /^attachment; filename="we-care-[a-z-]+-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(file.body.trim().split('\r\n').length).toBeGreaterThan(1);
  }
  const countries = await anas.get('/fr/staff/insight/by-country/csv');
  expect(countries.body).toBe('\uFEFFCode,Pays,Adhésions\r\nKE,Kenya,3\r\nFR,France,1\r\n');
  expect((await anas.get('/en/staff/insight/days/csv')).body).toMatch(/\r\n\d{4}-\d\d,[^,]+,7,11\r\n$/);
});

it('gives no table that there is not, and none to others than the page', async () => {
  const anas = await browserOf(app, ana);
  for (const rest of ['by-name/csv', '..%2F..%2Fpeople/csv', 'days/csv?period=13', 'days/csv?period=3&period=all']) {
    expect((await anas.get(`/en/staff/insight/${rest}`)).status).toBe(404);
  }
  expect((await app.browser().get('/en/staff/insight/days/csv')).status).toBe(303);
  const reviewer = await browserOf(app, await aStaffMember(app.registry, { role: 'reviewer' }));
  const allowed = (await reviewer.get('/en/staff/insight')).status;
  expect((await reviewer.get('/en/staff/insight/days/csv')).status).toBe(allowed);
});

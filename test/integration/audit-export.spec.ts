import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

const AUDIT = '/en/staff/audit';

let app: TestApp;
let ana: TestStaff;
let ben: TestStaff;
let anas: TestBrowser;
let reference: string;

beforeAll(async () => {
  app = await startTestApp();
  ana = await aStaffMember(app.registry, { role: 'auditor', name: 'Ana Example' });
  ben = await aStaffMember(app.registry, { role: 'publisher', name: 'Ben Example' });
  anas = await browserOf(app, ana);
  ({ reference } = await anEndorsement(app.registry, { government: describedAs('=1+1 town') }).verifiedBy(ben));
}, 60_000);

afterAll(() => app.close());

describe('the audit as a file', () => {
  it('has what the filter leaves, as CSV without formulas and as JSON, and taking it is an entry itself', async () => {
    const query = `?reference=${reference}`;
    const csv = await anas.post(`${AUDIT}/csv${query}`);
    expect([csv.status, csv.headers['content-type'], csv.headers['cache-control']]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'no-store',
    ]);
    const records: Record<string, string>[] = parse(csv.body, { columns: true, bom: true });
    const json = JSON.parse((await anas.post(`${AUDIT}/json${query}`)).body) as Record<string, string | null>[];
    expect(records).toHaveLength(json.length);
    expect(records[0]?.['governmentName']).toBe("'=1+1 town");
    expect(json[0]?.['governmentName']).toBe('=1+1 town');
    expect(json.find(({ action }) => action === 'verify')).toMatchObject({
      kind: 'changes',
      what: 'Verified',
      actorKind: 'staff',
      actorName: 'Ben Example',
      actorEmail: ben.email,
      reference,
      before: 'submitted',
      after: 'verified',
    });
    const { document } = await anas.get(`${AUDIT}?person=${ana.id}&kind=access`);
    expect(document.querySelector('tbody tr')?.textContent).toMatch(/Took the auditJSON/);
    expect((await anas.post(`${AUDIT}/xml`)).status).toBe(404);
    expect((await anas.post(`${AUDIT}/csv?kind=everything`)).status).toBe(404);
    expect((await app.browser().post(`${AUDIT}/csv`)).status).toBe(401);
  });

  it('is complete beyond one piece, and empty when nothing fits', async () => {
    await app.database.dataSource.query(
      `INSERT INTO access_log (staff_id, action, subject, at)
       SELECT $1, 'import_report', 'piece-' || n, timestamptz '2021-05-01 12:00Z' + (n / 3) * interval '1 second'
         FROM generate_series(1, 2500) n`,
      [ben.id],
    );
    const query = `?kind=access&from=2021-05-01&until=2021-05-02`;
    const entries = JSON.parse((await anas.post(`${AUDIT}/json${query}`)).body) as { details: string; at: string }[];
    expect(new Set(entries.map(({ details }) => details)).size).toBe(2500);
    expect(entries.map(({ at }) => at)).toEqual(
      entries
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(JSON.parse((await anas.post(`${AUDIT}/json?from=2019-01-01&until=2019-01-02`)).body)).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { aStaffMember, browserOf } from '../support/staff.js';
import { startTestApp } from '../support/test-app.js';

it('exports the filtered list without formulas and without people', async () => {
  const app = await startTestApp();
  try {
    const { registry } = app;
    const browser = await browserOf(app, await aStaffMember(registry));
    await anEndorsement(registry, { country: 'KE', government: describedAs('=1+1 town') }).submitted();
    await anEndorsement(registry, { country: 'ZA' }).submitted();
    const csv = await browser.post('/en/staff/export/csv?country=KE');
    expect([csv.status, csv.body.trim().split('\r\n').length]).toEqual([200, 2]);
    expect(csv.body).toContain("'=1+1 town");
    expect(csv.body).not.toContain('Sipho');
    expect(JSON.parse((await browser.post('/en/staff/export/json')).body)).toHaveLength(2);
    expect(JSON.parse((await browser.post('/en/staff/export/json?state=rejected')).body)).toEqual([]);
    expect((await browser.post('/en/staff/export/xml')).status).toBe(404);
    expect((await browser.post('/en/staff/export/csv?age=1')).status).toBe(400);
    expect((await app.browser().post('/en/staff/export/csv')).status).toBe(401);
  } finally {
    await app.close();
  }
});

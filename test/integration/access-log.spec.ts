import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEndorsement } from '../support/endorsements.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

const LOG = '/en/staff/audit?kind=access';
const ACCOUNT = '/en/staff/account';

let app: TestApp;
let ana: TestStaff;
let anas: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  ana = await aStaffMember(app.registry, { role: 'administrator', name: 'Ana Example' });
  anas = await browserOf(app, ana);
});

afterAll(() => app.close());

/** The rows of the log that a filter leaves: what, and on which case. */
async function rows(query = ''): Promise<string[][]> {
  const { document } = await anas.get(LOG + query);
  return [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].slice(2, 4).map((cell) => cell.textContent ?? ''),
  );
}

describe('what is logged of reading', () => {
  it('tells who opened which case, once an hour, and who took which list', async () => {
    const ben = await aStaffMember(app.registry, { name: 'Ben Example' });
    const bens = await browserOf(app, ben);
    const { id, reference, localGovernment } = await anEndorsement(app.registry).submitted();
    const opened = ['Opened the case', localGovernment.name + reference];
    for (const time of [1, 2])
      expect([time, (await bens.get(`/fr/staff/endorsements/${id}`)).status]).toEqual([time, 200]);
    expect((await bens.post('/en/staff/export/csv?state=all')).status).toBe(200);
    const seen = `&person=${ben.id}`;
    expect((await rows(seen)).sort()).toEqual([opened, ['Took the list of endorsementsCSV', '']]);
    app.clock.forward(59, 'minutes');
    const again = await browserOf(app, ben);
    await again.get(`/en/staff/endorsements/${id}`);
    anas = await browserOf(app, ana);
    expect(await rows(`&reference=${reference}`)).toEqual([opened]);
    app.clock.forward(2, 'minutes');
    await again.get(`/en/staff/endorsements/${id}`);
    expect(await rows(`&reference=${reference}${seen}`)).toEqual([opened, opened]);
    expect(await rows(`&person=${ana.id}`)).toEqual([]);
  });
});

describe('sessions', () => {
  const isOpen = async (browser: TestBrowser) => (await browser.get(ACCOUNT)).status === 200;
  const handlesOn = async (browser: TestBrowser, address = ACCOUNT) =>
    [...(await browser.get(address)).document.querySelectorAll('input[name=session]')].map(
      (input) => input.getAttribute('value') ?? '',
    );

  it('are listed on one’s own account, which ends one of them or all others', async () => {
    const ben = await aStaffMember(app.registry);
    const [here, second, third] = [await browserOf(app, ben), await browserOf(app, ben), await browserOf(app, ben)];
    const { text } = await here.get(ACCOUNT);
    expect(text).toContain('This browser');
    const [handle = ''] = await handlesOn(here);
    expect(await handlesOn(here)).toHaveLength(2);
    // Somebody else's session is left as it is.
    expect((await anas.post(`${ACCOUNT}/sessions`, { session: handle })).status).toBe(303);
    expect(await handlesOn(here)).toHaveLength(2);
    expect((await here.post(`${ACCOUNT}/sessions`, { session: handle })).location).toBe(`${ACCOUNT}?done=ended`);
    expect([await isOpen(second), await isOpen(third)].sort()).toEqual([false, true]);
    expect((await here.post(`${ACCOUNT}/sessions`)).status).toBe(303);
    expect([await isOpen(here), await isOpen(second), await isOpen(third)]).toEqual([true, false, false]);
    expect((await here.post(`${ACCOUNT}/sessions`, { session: 'x' })).status).toBe(400);
  });

  it('of a colleague are ended by an administrator, which is written down', async () => {
    const ben = await aStaffMember(app.registry);
    const browsers = [await browserOf(app, ben), await browserOf(app, ben)];
    const page = `/en/staff/people/${ben.id}`;
    anas = await browserOf(app, ana);
    const [session = ''] = await handlesOn(anas, page);
    expect((await anas.post(page, { change: 'endSession', session })).status).toBe(303);
    expect(await handlesOn(anas, page)).toHaveLength(1);
    expect((await anas.post(page, { change: 'endSession' })).status).toBe(400);
    expect((await anas.post(page, { change: 'endSessions' })).status).toBe(303);
    for (const browser of browsers) expect(await isOpen(browser)).toBe(false);
    expect((await anas.get(page)).text.match(/Signed out by an administrator/g)).toHaveLength(2);
    expect((await anas.post(`/en/staff/people/${ana.id}`, { change: 'endSessions' })).status).toBe(403);
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { claimCase } from '#registry/review/case-claims.js';
import { anEndorsement } from '../support/endorsements.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

let app: TestApp;
let ana: TestStaff;
let anas: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  ana = await aStaffMember(app.registry, { name: 'Ana Example' });
  anas = await browserOf(app, ana);
});

afterAll(() => app.close());

it('combines filters and refuses nonsense', async () => {
  const { registry } = app;
  const kenyan = await anEndorsement(registry, { country: 'KE' }).submitted();
  await anEndorsement(registry, { country: 'ZA' }).submitted();
  const rejected = await anEndorsement(registry, { country: 'KE' }).rejectedBy(ana);
  const idsOf = async (query: string): Promise<string[]> => {
    const { status, document } = await anas.get(`/en/staff/endorsements${query}`);
    expect([query, status]).toEqual([query, 200]);
    return [...document.querySelectorAll('.wc-queue__name')].map((a) => a.getAttribute('href')?.slice(-36) ?? '');
  };
  expect(await idsOf('')).toHaveLength(2);
  expect(await idsOf('?country=KE&section=africa')).toEqual([kenyan.id]);
  expect(await idsOf('?country=KE&section=europe')).toEqual([]);
  expect(await idsOf('?country=KE&state=all')).toHaveLength(2);
  expect(await idsOf('?state=rejected&assigned=nobody')).toEqual([rejected.id]);
  expect(await idsOf(`?q=${kenyan.reference}`)).toEqual([kenyan.id]);
  expect(await idsOf('?q=%25')).toEqual([]);
  expect(await idsOf('?age=overdue&bounced=yes&duplicate=yes')).toEqual([]);
  await claimCase(registry, kenyan.id, ana.id, null);
  expect(await idsOf('?assigned=me')).toEqual([kenyan.id]);
  for (const query of ['?state=nothing', '?page=0', '?age=1', `?q=${'x'.repeat(10_000)}`]) {
    expect((await anas.get(`/en/staff/endorsements${query}`)).status).toBe(404);
  }
});

it('lets one of two claims win, and hands over knowingly', async () => {
  const ben = await aStaffMember(app.registry);
  const bens = await browserOf(app, ben);
  const { id } = await anEndorsement(app.registry).submitted();
  const address = `/en/staff/endorsements/${id}`;
  const answers = await Promise.all([anas.post(`${address}/claim`), bens.post(`${address}/claim`)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  const [winner, loser, holder] = answers[0].status === 303 ? [anas, bens, ana] : [bens, anas, ben];
  expect((await loser.get(address)).text).toContain('Take it over');
  expect((await loser.post(`${address}/claim`, { from: holder.id })).status).toBe(303);
  expect((await winner.post(`${address}/claim`, { from: holder.id })).status).toBe(409);
  expect((await winner.post(`${address}/claim`, { from: 'x' })).status).toBe(400);
  await loser.post(`${address}/release`);
  expect((await winner.get(address)).text).toContain('Assign it to me');
});

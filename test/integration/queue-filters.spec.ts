import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { caseHolder, claimCase } from '#registry/review/case-claims.js';
import { takeDecision } from '#registry/review/take-decision.js';
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
    return [...document.querySelectorAll('.wc-queue__name')].map((a) =>
      (a.getAttribute('href') ?? '').replace(/.*endorsements\/|\?.*/g, ''),
    );
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

it('finds what signatories ask for and what waits for a second person, whatever the state', async () => {
  const { registry } = app;
  const asking = await anEndorsement(registry, { undertakings: ['mobility'] }).verifiedBy(ana);
  const proposed = await anEndorsement(registry).verifiedBy(ana);
  await anEndorsement(registry).verifiedBy(ana);
  const idsOf = async (query: string): Promise<string[]> => {
    const { document } = await anas.get(`/en/staff/endorsements${query}`);
    return [...document.querySelectorAll('.wc-queue__name')].map((a) =>
      (a.getAttribute('href') ?? '').replace(/.*endorsements\/|\?.*/g, ''),
    );
  };
  expect([await idsOf('?open=request'), await idsOf('?open=proposal')]).toEqual([[], []]);
  await registry.dataSource.query(
    `INSERT INTO undertaking_change (endorsement_id, kind, undertaking, mandate, asked_at)
     VALUES ($1, 'add', 'health', '{}', now())`,
    [asking.id],
  );
  await registry.dataSource.query(
    `INSERT INTO pending_decision (endorsement_id, version, action, reason_code, reason_text, proposed_by, proposed_at)
     VALUES ($1, 1, 'suspend', 'other', '', $2, now())`,
    [proposed.id, ana.id],
  );
  expect(await idsOf('?open=request')).toEqual([asking.id]);
  expect(await idsOf('?open=proposal')).toEqual([proposed.id]);
  expect(await idsOf('?open=request&state=rejected')).toEqual([]);
  const queue = (await anas.get('/en/staff/endorsements')).text;
  expect(queue).toContain('Signatory asks for something (1)');
  expect(queue).toContain('Waits for a second person (1)');
  await registry.dataSource.query('DELETE FROM undertaking_change; DELETE FROM pending_decision');
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

it('leads from case to case within the list, also after a decision, and comes round', async () => {
  const { registry } = app;
  const ids: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    ids.push((await anEndorsement(registry, { country: 'BR' }).submitted()).id);
    await anEndorsement(registry, { country: 'CL' }).submitted();
  }
  const [first = '', second = '', third = ''] = ids;
  const address = (id: string) => `/en/staff/endorsements/${id}`;
  const nextOf = ({ document }: Awaited<ReturnType<TestBrowser['get']>>) =>
    [...document.querySelectorAll('a')]
      .filter((a) => a.textContent.includes('Next case') || a.textContent.includes('Next:'))
      .map((a) => a.getAttribute('href'));
  expect(nextOf(await anas.get(`${address(first)}?country=BR`))).toEqual([`${address(second)}?country=BR`]);
  await anas.post(`${address(first)}/claim`);
  // The pages below a case lead back without the list's filter; the browser remembers it.
  expect(nextOf(await anas.get(address(first)))).toEqual([`${address(second)}?country=BR`]);
  expect(nextOf(await anas.get(`${address(third)}?country=BR`))).toEqual([`${address(first)}?country=BR`]);
  const { version } = await readEndorsement(registry.dataSource.manager, third);
  await takeDecision(registry, { endorsementId: third, version, staffId: ana.id }, 'reject', {
    code: 'test_entry',
    text: 'This is a test.',
  });
  expect(
    (await anas.get(`${address(third)}?done=yes`)).document.querySelector('a[href$="?country=BR"].govuk-button'),
  ).not.toBeNull();
  expect(nextOf(await anas.get(`${address(second)}?country=BR&age=1`)).length).toBe(1);
  expect(nextOf(await anas.get(`${address(second)}?country=BR`))).toEqual([`${address(first)}?country=BR`]);
});

it('frees a case with its decision, and names the colleague who was faster', async () => {
  const { registry } = app;
  const ben = await aStaffMember(registry, { name: 'Ben Example' });
  const { id } = await anEndorsement(registry).submitted();
  await claimCase(registry, id, ben.id, null);
  const late = await anas.post(`/en/staff/endorsements/${id}/claim`);
  expect([late.status, late.text.includes('Ben Example has this case')]).toEqual([409, true]);
  const { version } = await readEndorsement(registry.dataSource.manager, id);
  await takeDecision(registry, { endorsementId: id, version, staffId: ben.id }, 'reject', {
    code: 'test_entry',
    text: 'This is a test.',
  });
  expect(await caseHolder(registry, id)).toBeNull();
});

it('leads to what was searched for when it is in another state', async () => {
  const rejected = await anEndorsement(app.registry, { country: 'BT' }).rejectedBy(ana);
  const { document } = await anas.get(`/en/staff/endorsements?q=${rejected.reference}`);
  const link = document.querySelector('.wc-empty a');
  expect(link?.textContent).toBe('Show 1 endorsement in another state');
  const found = await anas.get(link?.getAttribute('href') ?? '');
  expect(found.document.querySelector('.wc-queue__name')?.getAttribute('href')).toContain(rejected.id);
  const nothing = await anas.get('/en/staff/endorsements?q=nobody-is-called-so');
  expect(nothing.document.querySelector('.wc-empty a')).toBeNull();
});

it('keeps several states, and counts each view as its list does', async () => {
  const { document } = await anas.get('/en/staff/endorsements?state=submitted&state=rejected');
  const ticked = [...document.querySelectorAll('input[name="state"][checked]')].map((box) => box.getAttribute('value'));
  expect(ticked).toEqual(['submitted', 'rejected']);
  for (const link of document.querySelectorAll('nav .wc-links a')) {
    const count = /\((\d+)\)/.exec(link.textContent)?.[1];
    const list = await anas.get(link.getAttribute('href') ?? '');
    expect([link.textContent, parseInt(list.document.querySelector('h1')?.textContent ?? '', 10) || 0]).toEqual([
      link.textContent,
      Number(count),
    ]);
  }
});

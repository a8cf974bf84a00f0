import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { MOST_VIEWS } from '#registry/review/saved-views.js';
import { anEndorsement } from '../support/endorsements.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

const LIST = '/en/staff/endorsements';
const VIEWS = '/en/staff/views';

let app: TestApp;
let ana: TestStaff;
let anas: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  ana = await aStaffMember(app.registry, { name: 'Ana Example' });
  anas = await browserOf(app, ana);
});

beforeEach(() => app.registry.dataSource.query('DELETE FROM saved_view'));

afterAll(() => app.close());

const save = (filter: string, name: string) => anas.post(`${VIEWS}/new${filter}`, { name });

async function linksTo(browser: TestBrowser, address: string, label: string): Promise<[string, string][]> {
  const { document } = await browser.get(address);
  const links = document.querySelectorAll(`nav[aria-label="${label}"] a`);
  return [...links].map((a) => [a.textContent.trim(), a.getAttribute('href') ?? '']);
}

async function idOf(name: string): Promise<string> {
  const [view] = await app.registry.dataSource.query<{ id: string }[]>('SELECT id FROM saved_view WHERE name = $1', [
    name,
  ]);
  return view?.id ?? '';
}

it('keeps a filter under a name, and counts what it leaves', async () => {
  await anEndorsement(app.registry, { country: 'KE' }).submitted();
  const filter = '?state=in_review&state=submitted&country=KE&assigned=nobody';
  const offered = await anas.get(`${LIST}${filter}`);
  expect(offered.document.querySelector(`a[href="${VIEWS}/new${filter}"]`)?.textContent.trim()).toBe('Save this view');
  expect((await anas.get(`${VIEWS}/new${filter}`)).text).toContain('Kenya');

  const answer = await save(`${filter}&page=3`, 'Kenya, of nobody');
  expect([answer.status, answer.location]).toEqual([303, `${LIST}${filter}`]);
  expect(await linksTo(anas, LIST, 'Your views')).toEqual([
    ['Kenya, of nobody (1)', `${LIST}${filter}`],
    ['Manage your views', VIEWS],
  ]);
  const open = await anas.get(`${LIST}${filter}`);
  expect(open.document.querySelector('[aria-current="page"][href*="country=KE"]')).not.toBeNull();
  expect(open.text).not.toContain('Save this view');
});

it('offers no name for what has one: the usual list and the quick views', async () => {
  for (const filter of ['', '?assigned=me', '?age=overdue', '?state=all']) {
    expect((await anas.get(`${LIST}${filter}`)).text).not.toContain('Save this view');
  }
  expect((await anas.get(`${VIEWS}/new`)).status).toBe(303);
  expect((await save('', 'Everything')).status).toBe(303);
  expect((await anas.get(VIEWS)).text).toContain('You keep no view yet');
});

it('says at the field what is wrong with a name, and keeps what was typed', async () => {
  await save('?country=KE', 'Kenya');
  const wrong: [string, string][] = [
    ['', 'Write what the view is called'],
    ['   ', 'Write what the view is called'],
    ['kENYA', 'You have a view with this name'],
    ['x'.repeat(10_000), 'no more than 60'],
  ];
  for (const [name, said] of wrong) {
    const { status, document } = await save('?country=BR', name);
    expect([name.slice(0, 9), status]).toEqual([name.slice(0, 9), 422]);
    const field = document.querySelector('input[name="name"]');
    expect(field?.getAttribute('value') ?? '').toBe(name.trim());
    expect(
      document.querySelector(`#${field?.getAttribute('aria-describedby')?.split(' ').at(-1) ?? ''}`)?.textContent,
    ).toContain(said);
  }
  expect((await save('?country=nowhere', 'Nowhere')).status).toBe(404);
  const odd = '<b>ﷺ 🏛️ עברית</b>';
  await save('?country=BR', odd);
  expect((await linksTo(anas, LIST, 'Your views'))[0]?.[0]).toBe(`${odd} (0)`);
});

it('renames and removes a view, again without harm', async () => {
  await save('?country=KE', 'Kenya');
  await save('?country=BR', 'Brazil');
  const address = `${VIEWS}/${await idOf('Kenya')}`;
  expect((await anas.post(address, { name: 'BRAZIL' })).status).toBe(422);
  expect((await anas.post(address, { name: 'KENYA' })).status).toBe(303);
  expect((await anas.get(VIEWS)).text).toContain('KENYA');
  expect((await anas.post(`${address}/removal`)).status).toBe(303);
  expect((await anas.post(`${address}/removal`)).status).toBe(303);
  expect((await anas.get(address)).status).toBe(404);
  expect((await linksTo(anas, LIST, 'Your views')).map(([name]) => name)).toEqual(['Brazil (0)', 'Manage your views']);
});

it('shows nobody another person’s views, and lets nobody change them', async () => {
  await save('?country=KE', 'Kenya');
  const bens = await browserOf(app, await aStaffMember(app.registry));
  const address = `${VIEWS}/${await idOf('Kenya')}`;
  expect(await linksTo(bens, LIST, 'Your views')).toEqual([]);
  expect((await bens.get(address)).status).toBe(404);
  expect((await bens.post(address, { name: 'Mine' })).status).toBe(404);
  await bens.post(`${address}/removal`);
  expect((await anas.get(address)).status).toBe(200);
  expect((await anas.get(`${VIEWS}/1`)).status).toBe(404);
});

it('keeps one of fifty equal views that are sent at once, and as many as there can be', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => save('?country=KE', 'Kenya')));
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  await Promise.all(Array.from({ length: MOST_VIEWS + 5 }, (_value, index) => save('?country=BR', `Brazil ${index}`)));
  const [{ count }] = await app.registry.dataSource.query<[{ count: number }]>('SELECT count(*)::int FROM saved_view');
  expect(count).toBe(MOST_VIEWS);
});

it('shows a view whose filter the list no longer knows, without leading to it', async () => {
  await app.registry.dataSource.query(
    `INSERT INTO saved_view (account_id, name, filter, created_at) VALUES ($1, 'Old one', '?state=forgotten', now())`,
    [ana.id],
  );
  expect((await anas.get(LIST)).text).not.toContain('Old one');
  const { text, document } = await anas.get(VIEWS);
  expect(text).toContain('The list no longer knows this filter.');
  expect([...document.querySelectorAll('main a')].map((a) => a.textContent.trim())).toEqual(['Change Old one']);
});

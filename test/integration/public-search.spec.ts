import { afterAll, beforeAll, expect, it } from 'vitest';
import { aListedSignatory } from '../support/listed-signatories.js';
import { DURBAN, insertPlaces, KYIV, LAMPEDUSA } from '../support/places.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
  await insertPlaces(test.database.dataSource, [DURBAN, KYIV, LAMPEDUSA]);
  for (const { id, name, country } of [DURBAN, KYIV, LAMPEDUSA]) {
    await aListedSignatory(test, { country, government: { listed: true, placeId: id, name, detail: '' } });
  }
});

afterAll(() => test.close());

it.each([
  ['Kyiv', 'Kyiv'],
  ['Київ', 'Kyiv'],
  ['kiev', 'Kyiv'],
  ['ethekwini', 'Durban'],
  ['LAMPEDÚSA', 'Lampedusa'],
])('finds who is searched for as %s: %s', async (query, name) => {
  const page = await test.browser().get(`/en/signatories?q=${encodeURIComponent(query)}`);
  const data = await test.browser().get(`/data/signatories.json?q=${encodeURIComponent(query)}`);
  const { signatories } = JSON.parse(data.body) as { signatories: { name: string }[] };
  expect(signatories.map((signatory) => signatory.name)).toEqual([name]);
  expect(page.text).toContain(name);
});

it('does not find one name’s end run together with the next one’s start', async () => {
  const { body } = await test.browser().get(`/data/signatories.json?q=${encodeURIComponent('kiev kyiv')}`);
  expect((JSON.parse(body) as { total: number }).total).toBe(0);
});

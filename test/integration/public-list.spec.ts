import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Undertaking } from '#domain/pact/undertaking.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { aListedSignatory } from '../support/listed-signatories.js';
import { headingOf } from '../support/page-content.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestAnswer } from '../support/test-browser.js';

let test: TestApp;

const listed = (
  name: string,
  country: string,
  undertakings: readonly Undertaking[],
  population: number | null = 12_000,
): Promise<PublicSignatory> =>
  aListedSignatory(test, { country, undertakings, government: describedAs(name, { population }) });

/** Signed in this order, the last one most recently. */
beforeAll(async () => {
  test = await startTestApp();
  await listed('São João', 'BR', ['mobility', 'health'], 900);
  await listed('Zürich-Nord', 'CH', ['rights'], 50_000);
  test.clock.forward(400, 'days');
  await listed('Київська громада', 'UA', ['mobility', 'rights', 'health'], null);
  await listed("L'Étoile-sur-Mer", 'FR', ['culture'], 3_000_000);
  await listed('東京郊外', 'JP', ['health'], 70);
});

afterAll(() => test.close());

const get = (query = '', locale = 'en'): Promise<TestAnswer> => test.browser().get(`/${locale}/signatories${query}`);
const names = ({ document }: TestAnswer): string[] =>
  [...document.querySelectorAll('.wc-signatory__name')].map((name) => name.textContent ?? '');
const found = async (query: string): Promise<string[]> => names(await get(query));

describe('the list of signatories', () => {
  it('shows what is listed, the newest first, with how many and as of when', async () => {
    const page = await get();
    expect(names(page)).toEqual(['東京郊外', "L'Étoile-sur-Mer", 'Київська громада', 'Zürich-Nord', 'São João']);
    expect(page.document.querySelector('output')?.textContent).toContain('5 signatories');
    expect(page.text).toMatch(/as of \d{1,2} \w+ \d{4}, \d{2}:\d{2} UTC/);
  });

  it('never shows what is not verified', async () => {
    await anEndorsement(test.registry, { government: describedAs('Unverified Town') }).submitted();
    expect(await found('?q=unverified')).toEqual([]);
    expect((await get()).body).not.toContain('Unverified Town');
  });

  it.each([
    ['?undertaking=health', ['東京郊外', 'Київська громада', 'São João']],
    ['?undertaking=health&undertaking=mobility', ['Київська громада', 'São João']],
    ['?country=CH', ['Zürich-Nord']],
    ['?country=ch', ['Zürich-Nord']],
    ['?section=europe', ["L'Étoile-sur-Mer", 'Zürich-Nord', 'Київська громада']],
    ['?undertaking=rights&section=europe&country=CH', ['Zürich-Nord']],
    ['?undertaking=rights&country=FR', []],
    ['?country=&section=&year=&q=', ['東京郊外', "L'Étoile-sur-Mer", 'Київська громада', 'Zürich-Nord', 'São João']],
  ])('filters by %s', async (query, expected) => {
    const all = await found(query);
    expect(all.toSorted()).toEqual(expected.toSorted());
  });

  it('filters by the year of signature', async () => {
    const late = test.clock.now().getUTCFullYear();
    const early = new Date(test.clock.now().getTime() - 400 * 86_400_000).getUTCFullYear();
    expect(await found(`?year=${early}`)).toEqual(['Zürich-Nord', 'São João']);
    expect(await found(`?year=${late}`)).toHaveLength(3);
    expect(await found('?year=2001')).toEqual([]);
  });

  it.each([
    ['sao joao', ['São João']],
    ['ZURICH', ['Zürich-Nord']],
    ['zürich nord', ['Zürich-Nord']],
    ['київ', ['Київська громада']],
    ['東京', ['東京郊外']],
    ['l etoile', ["L'Étoile-sur-Mer"]],
    ['étoile', ["L'Étoile-sur-Mer"]],
    ['nowhere', []],
    ['%', []],
    ['_', []],
    ['S_o', []],
    ["' OR true --", []],
    ["'; DROP TABLE public_signatory; --", []],
    ['\\', []],
    ['\u0000', ['東京郊外', "L'Étoile-sur-Mer", 'Київська громада', 'Zürich-Nord', 'São João']],
  ])('searches for %j', async (q, expected) => {
    expect(await found(`?q=${encodeURIComponent(q)}`)).toEqual(expected);
  });

  it.each([
    ['name', ["L'Étoile-sur-Mer", 'São João', 'Zürich-Nord', 'Київська громада', '東京郊外']],
    ['country', ['São João', "L'Étoile-sur-Mer", '東京郊外', 'Zürich-Nord', 'Київська громада']],
    ['population', ["L'Étoile-sur-Mer", 'Zürich-Nord', 'São João', '東京郊外', 'Київська громада']],
  ])('is sorted by %s', async (sort, expected) => {
    expect(await found(`?sort=${sort}`)).toEqual(expected);
  });

  it('names each filter that is set and links to the list without it', async () => {
    const { document } = await get('?undertaking=health&country=JP&sort=name');
    const chips = [...document.querySelectorAll('.wc-chip')];
    expect(chips.map((chip) => chip.textContent)).toEqual([
      expect.stringContaining('Universal Health for all'),
      expect.stringContaining('Country or area: Japan'),
    ]);
    expect(chips.map((chip) => chip.getAttribute('href'))).toEqual([
      '/en/signatories?country=JP&sort=name',
      '/en/signatories?undertaking=health&sort=name',
    ]);
    expect(document.querySelector('a[href="/data/signatories.csv?undertaking=health&country=JP"]')).not.toBeNull();
    const kept = document.querySelector('select[name="country"] option[selected]');
    expect(kept?.getAttribute('value')).toBe('JP');
  });

  it('helps when nothing fits', async () => {
    const page = await get('?q=nowhere');
    expect(page.status).toBe(200);
    expect(page.text).toContain('No signatory fits these filters');
    expect(page.document.querySelector('.wc-empty a[href="/en/signatories"]')).not.toBeNull();
  });

  it.each(['?year=abc', '?year=1', '?country=XX', '?undertaking=peace', '?section=moon', '?sort=random', '?page=0'])(
    'answers %s with a page that says what is wrong',
    async (query) => {
      const page = await get(query);
      expect(page.status).toBe(400);
      expect(headingOf(page)).toBe('We cannot read this address');
      expect(page.text).toContain(query.slice(1).split('=')[0]);
    },
  );

  it('survives a search of 10,000 characters and a parameter given twice', async () => {
    expect((await get(`?q=${'x'.repeat(10_000)}`)).status).toBe(400);
    expect((await get('?country=FR&country=JP')).status).toBe(400);
  });

  it('passes over parameters that it does not know', async () => {
    const page = await get('?utm_source=newsletter&fbclid=1&country=JP');
    expect(page.status).toBe(200);
    expect(names(page)).toEqual(['東京郊外']);
  });
});

describe('the pages of the list', () => {
  it('hold twenty signatories each, and link to each other', async () => {
    for (let count = 0; count < 18; count += 1) await aListedSignatory(test);
    const first = await get('?sort=name');
    expect(names(first)).toHaveLength(20);
    expect(first.document.querySelector('a[rel="prev"]')).toBeNull();
    const next = first.document.querySelector('a[rel="next"]')?.getAttribute('href') ?? '';
    const second = await test.browser().get(next);
    expect(names(second)).toHaveLength(3);
    expect(second.document.querySelector('a[rel="prev"]')?.getAttribute('href')).toBe('/en/signatories?sort=name');
    expect(new Set([...names(first), ...names(second)]).size).toBe(23);
  });

  it('end: what lies beyond is a 404 that leads back', async () => {
    const page = await get('?page=99');
    expect(page.status).toBe(404);
    expect(page.document.querySelector('.wc-empty a[href="/en/signatories"]')).not.toBeNull();
  });

  it('is sorted by country as the reader’s language names the countries', async () => {
    await listed('Neustadt', 'DE', ['culture']);
    const places = async (locale: string): Promise<number[]> => {
      const all = names(await get('?sort=country&undertaking=culture&q=', locale));
      return ['Neustadt', "L'Étoile-sur-Mer"].map((name) => all.indexOf(name));
    };
    const [germany = 0, france = 0] = await places('en');
    expect(germany).toBeGreaterThan(france);
    const [alemania = 0, francia = 0] = await places('es');
    expect(alemania).toBeLessThan(francia);
  });
});

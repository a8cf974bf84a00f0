import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sectionOf } from '#content/countries.js';
import { LOCALES, type Locale } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { FIRST_PACT_VERSION, pactText } from '#content/pact/pact-text.js';
import { UNDERTAKINGS } from '#domain/pact/undertaking.js';
import { addDemonstration } from '#registry/demonstration/add-demonstration.js';
import { readDemonstration } from '#registry/demonstration/demonstration-signatories.js';
import { publishedPactVersions } from '#registry/pact-versions/published-pact-versions.js';
import { PublicAnswers } from '../../apps/web/src/http/public-answers.js';
import { describedAs } from '../support/endorsements.js';
import { aListedSignatory } from '../support/listed-signatories.js';
import { folded } from '../support/page-content.js';
import { insertPlaces } from '../support/places.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const DEMONSTRATIONS = 3;
const { listed, announced, lapsed } = readDemonstration();
const some = { listed: listed.slice(0, DEMONSTRATIONS), announced: announced.slice(0, 1), lapsed: lapsed.slice(0, 1) };

let test: TestApp;

const page = async (address: string) => {
  test.app.get(PublicAnswers).forget();
  return test.browser().get(address);
};
const textOf = async (address: string, selector = 'main') =>
  folded((await page(address)).document.querySelector(selector)?.textContent ?? '');
const dataOf = async (address: string): Promise<Record<string, unknown>> =>
  JSON.parse((await page(address)).body) as Record<string, unknown>;
const apart = (locale: Locale, count: number) => folded(translator(locale)('register.demonstrations', { count }));

/** Gives everybody a position, so that the map has something to count. */
const placeAll = () =>
  test.database.dataSource.query('UPDATE public_signatory SET latitude = number % 60, longitude = number % 180');

/** Every figure in public, as the register gives it to programs and in its pages. */
async function expectEverywhere(signatories: number, countries: readonly string[]): Promise<void> {
  const figures = await dataOf('/api/figures');
  expect(figures).toMatchObject({ signatories, demonstrations: DEMONSTRATIONS, countries });
  const byUndertaking = figures['byUndertaking'] as Record<string, number>;
  expect(Object.values(byUndertaking).every((count) => count <= signatories)).toBe(true);
  for (const address of ['/api/signatories', '/data/signatories.json']) {
    const { total, demonstrations, signatories: shown } = await dataOf(address);
    expect([address, total, demonstrations]).toEqual([address, signatories, DEMONSTRATIONS]);
    expect(shown).toHaveLength(signatories + DEMONSTRATIONS);
  }
  for (const locale of LOCALES) {
    const t = translator(locale);
    const home = await textOf(`/${locale}`);
    const counts = await textOf(`/${locale}/signatories`, '.wc-result-count');
    expect(counts).toContain(folded(t('register.list.count', { count: signatories })));
    expect(counts).toContain(apart(locale, DEMONSTRATIONS));
    const map = signatories
      ? t('register.map.summary', { count: signatories, countries: countries.length })
      : t('register.map.empty');
    for (const address of [`/${locale}`, `/${locale}/signatories`]) {
      const caption = await textOf(address, '.wc-world-map__caption');
      expect(caption).toContain(folded(map));
      expect(caption).toContain(apart(locale, DEMONSTRATIONS));
    }
    const stats = await textOf(`/${locale}`, '.wc-stats');
    expect(stats).toContain(apart(locale, DEMONSTRATIONS));
    expect(stats).toContain(t.number(signatories));
    for (const code of UNDERTAKINGS) {
      expect(home).toContain(folded(t('pact.signedBy', { count: byUndertaking[code] ?? -1 })));
    }
    expect(await textOf(`/${locale}/open-data`)).toContain(folded(t('register.list.count', { count: signatories })));
    for (const standing of ['announced', 'lapsed']) {
      const list = await textOf(`/${locale}/signatories?standing=${standing}`, '.wc-result-count');
      expect(list).toContain(folded(t('standing.list.notCounted', { count: 0 })));
      expect(list).toContain(apart(locale, 1));
    }
  }
  const versions = await publishedPactVersions(test.registry);
  expect(versions.map(({ signatures }) => signatures)).toEqual([signatories]);
  const sitemaps = (await page('/sitemap.xml')).body;
  expect(sitemaps.includes('/sitemap/1.xml')).toBe(signatories > 0);
}

beforeAll(async () => {
  test = await startTestApp();
  const wanted = Object.values(some).flat();
  await insertPlaces(
    test.database.dataSource,
    wanted.map(({ name, country, kind }, index) => ({ id: `test:${index}`, name, country, kind, population: 9_000 })),
  );
  await addDemonstration(test.registry, some, {
    textIn: (language) => pactText(FIRST_PACT_VERSION, language),
    sectionOf: (country) => sectionOf(country) ?? null,
    announcementLifetimeDays: 180,
  });
  await placeAll();
});

afterAll(() => test.close());

describe('no figure counts an entry that is invented', () => {
  it('when there is nothing else: nobody has signed, and so many entries are shown', async () => {
    await expectEverywhere(0, []);
    for (const locale of LOCALES) {
      const t = translator(locale);
      const home = await page(`/${locale}`);
      expect(home.text).toContain(folded(t('home.hero.first')));
      expect(home.text).toContain(folded(t('home.who.demonstrationTitle')));
      expect(home.text).not.toContain(folded(t('home.who.latest')));
      expect(home.document.querySelectorAll('.wc-signatory')).toHaveLength(DEMONSTRATIONS);
      const list = await page(`/${locale}/signatories`);
      expect(list.document.querySelectorAll('.wc-signatory')).toHaveLength(DEMONSTRATIONS);
    }
  });

  it('when there are signatories: they are counted, and the invented told apart', async () => {
    await aListedSignatory(test, { country: 'IS', government: describedAs('Real Town') });
    await aListedSignatory(test, { country: 'NZ', government: describedAs('Real City') });
    await placeAll();
    await expectEverywhere(2, ['IS', 'NZ']);
    const home = await page('/en');
    const description = home.document.querySelector('meta[name="description"]')?.getAttribute('content');
    expect(description).toContain('2 local governments in 2 countries and areas have signed');
    expect((await page('/sitemap/1.xml')).body).not.toContain(some.listed[0]?.name.toLowerCase());
  });

  it('in a list with a filter, which finds the invented ones all the same', async () => {
    const { country = '' } = some.listed[0] ?? {};
    const there = some.listed.filter((one) => one.country === country).length;
    const counts = await textOf(`/en/signatories?country=${country}`, '.wc-result-count');
    expect(counts).toContain('No signatory fits');
    expect(counts).toContain(apart('en', there));
    expect(await dataOf(`/api/signatories?country=${country}`)).toMatchObject({ total: 0, demonstrations: there });
  });

  it('and pages are numbered by what is on them', async () => {
    const last = await dataOf('/api/signatories?pageSize=2&page=3');
    expect(last).toMatchObject({ total: 2, demonstrations: DEMONSTRATIONS, pages: 3 });
    expect(last['signatories']).toHaveLength(1);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sectionOf } from '#content/countries.js';
import { FIRST_PACT_VERSION, pactText } from '#content/pact/pact-text.js';
import { addDemonstration } from '#registry/demonstration/add-demonstration.js';
import { readDemonstration, type Demonstration } from '#registry/demonstration/demonstration-signatories.js';
import { endorsementQueue } from '#registry/review/endorsement-queue.js';
import { findMissingSuspicions } from '#registry/review/duplicates/find-suspicions.js';
import { duplicatesOfCase } from '#registry/review/duplicates/possible-duplicates.js';
import { anEndorsement } from '../support/endorsements.js';
import { eventually } from '../support/eventually.js';
import { insertPlaces } from '../support/places.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const { listed, announced, lapsed, waiting } = readDemonstration();

/** A few of them; the others' places are not in the test's gazetteer. */
const some = {
  listed: listed.slice(0, 3),
  announced: announced.slice(0, 1),
  lapsed: lapsed.slice(0, 1),
  waiting: [...waiting.slice(0, 1), ...waiting.filter(({ described }) => described)],
} satisfies Demonstration;
const guadalajara = { id: 'test:gdl', kind: 'city', name: 'Guadalajara', country: 'MX', population: 1_385_629 };

let test: TestApp;

const add = (demonstration: Partial<Demonstration> = some) =>
  addDemonstration(test.registry, demonstration, {
    textIn: (language) => pactText(FIRST_PACT_VERSION, language),
    sectionOf: (country) => sectionOf(country) ?? null,
    announcementLifetimeDays: 180,
  });

beforeAll(async () => {
  test = await startTestApp();
  const wanted = Object.values(some)
    .flat()
    .filter(({ described }) => !described);
  await insertPlaces(test.database.dataSource, [
    ...wanted.map(({ name, country, kind }, index) => ({
      id: `test:${index}`,
      name,
      country,
      kind,
      population: 9_000,
    })),
    guadalajara,
  ]);
});

afterAll(() => test.close());

describe('the demonstration', () => {
  it('covers every UCLG section, with places that the world knows', () => {
    const sections = new Set(listed.map(({ country }) => sectionOf(country)));
    expect(sections.size).toBe(7);
    expect(listed.length).toBeGreaterThanOrEqual(60);
    expect(waiting.length).toBeGreaterThanOrEqual(12);
    expect(listed.every(({ mandate }) => mandate !== 'announcement')).toBe(true);
  });

  it('lists some, leaves some to staff, and sends no mail', async () => {
    expect(await add()).toEqual({ added: 7, missing: [] });
    const { total, entries } = await endorsementQueue(test.registry, 1, 20);
    expect(total).toBe(2);
    expect(entries.every(({ demonstration, ageInDays }) => demonstration && ageInDays >= 0)).toBe(true);
    expect(await test.database.dataSource.query(`SELECT job FROM outbox WHERE queue = 'mail'`)).toEqual([]);
  });

  it('shows announced and lapsed ones apart, and counts neither', async () => {
    for (const [standing, { name }] of [
      ['announced', some.announced[0]!],
      ['lapsed', some.lapsed[0]!],
    ] as const) {
      const address = `/en/signatories?standing=${standing}`;
      await eventually(async () => (await test.browser().get(address)).text.includes(name));
      const list = await test.browser().get(address);
      expect(list.document.querySelector('.wc-signatory')?.textContent).toContain('Demonstration');
      expect((await test.browser().get('/data/signatories.json')).body).not.toContain(name);
    }
  });

  it('adds nothing the second time, and says which places are missing', async () => {
    const more = { listed: [...some.listed, { ...some.listed[0]!, name: 'Atlantis' }], waiting: some.waiting };
    expect(await add(more)).toEqual({ added: 0, missing: ['Atlantis'] });
  });

  it('is marked on every page and in every file that shows it', async () => {
    const { name } = some.listed[0]!;
    await eventually(async () => (await test.browser().get('/en')).text.includes('Demonstration'));
    for (const address of ['/en', '/fr/signatories', '/es/pact', '/en/open-data']) {
      const page = await test.browser().get(address);
      expect(page.document.querySelector('.wc-demonstration')).not.toBeNull();
    }
    const list = await test.browser().get('/en/signatories');
    const cards = [...list.document.querySelectorAll('.wc-signatory')];
    expect(cards).toHaveLength(3);
    expect(cards.every((card) => card.textContent?.includes('Demonstration'))).toBe(true);
    const profile = await test
      .browser()
      .get(list.document.querySelector('.wc-signatory a')?.getAttribute('href') ?? '');
    expect(profile.text).toContain('This is a demonstration');
    expect(profile.document.querySelector('meta[name="robots"]')?.getAttribute('content')).toContain('noindex');
    const data = JSON.parse((await test.browser().get('/data/signatories.json')).body) as {
      demonstration: boolean;
      signatories: { demonstration: boolean }[];
    };
    expect(data.demonstration).toBe(true);
    expect(data.signatories.every((one) => one.demonstration)).toBe(true);
    expect((await test.browser().get('/data/signatories.csv')).body).toMatch(/,true\r\n/);
    expect((await test.browser().get('/sitemap.xml')).body).not.toContain('/sitemap/1.xml');
    expect((await test.browser().get('/en')).text).not.toContain('Verified by UCLG, as of');
    expect(list.text).toContain(name);
  });

  it('brings staff one that looks like a duplicate', async () => {
    await add({ listed: listed.filter(({ name }) => name === 'Guadalajara'), waiting: [] });
    const { entries } = await endorsementQueue(test.registry, 1, 20);
    const described = entries.find(({ name }) => name === 'Guadalajara Municipio');
    const { manager } = test.database.dataSource;
    await findMissingSuspicions(test.registry);
    const { possible: found } = await duplicatesOfCase(manager, described!.id);
    expect(found.map(({ name }) => name)).toEqual(['Guadalajara']);
  });

  it('never stands beside a real endorsement', async () => {
    const kisumu = { id: 'test:ksm', kind: 'city', name: 'Kisumu', country: 'KE', population: 1 };
    await insertPlaces(test.database.dataSource, [kisumu]);
    await anEndorsement(test.registry, {
      country: 'KE',
      government: { listed: true, placeId: kisumu.id, name: 'Kisumu', detail: '' },
    }).submitted();
    const result = await add({ listed: listed.filter(({ name }) => name === 'Kisumu'), waiting: [] });
    expect(result).toEqual({ added: 0, missing: [] });
  });
});

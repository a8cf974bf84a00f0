import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LOCALES } from '#content/i18n/locales.js';
import type { EndorsementAction } from '#domain/endorsement/transitions.js';
import { inTransaction } from '#platform/transaction.js';
import { readEndorsement } from '#registry/endorsements/read-endorsement.js';
import { changeStatus, type StatusChange } from '#registry/history/change-status.js';
import { TRANSITIONS } from '#domain/endorsement/transitions.js';
import { findFormerSignatory } from '#registry/public-register/former-signatories.js';
import { findSignatory } from '#registry/public-register/find-signatories.js';
import { listSignatoryOf } from '#registry/public-register/list-signatory.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { PublicAnswers } from '../../apps/web/src/http/public-answers.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { aListedSignatory, pageOf } from '../support/listed-signatories.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestAnswer } from '../support/test-browser.js';

let test: TestApp;
let listed: PublicSignatory;
let lapsed: PublicSignatory;
let announced: PublicSignatory;

const get = (address: string): Promise<TestAnswer> => test.browser().get(address);
const dataOf = async (address: string): Promise<{ total: number; signatories: { name: string }[] }> =>
  JSON.parse((await get(address)).body) as { total: number; signatories: { name: string }[] };

const idOf = async (number: number): Promise<string> => {
  const [row] = await test.database.dataSource.query<{ id: string }[]>(
    `SELECT e.id FROM endorsement e JOIN local_government g ON g.id = e.local_government_id WHERE g.number = $1`,
    [number],
  );
  return row?.id ?? '';
};

/** Does to the endorsement what a use case of this name does, and lists it anew. */
async function act(id: string, action: EndorsementAction, more: Partial<StatusChange> = {}): Promise<void> {
  const { manager } = test.database.dataSource;
  const actor = { kind: TRANSITIONS[action].by, id: null };
  const seen = await readEndorsement(manager, id);
  await inTransaction(test.database.dataSource, (inside) =>
    changeStatus(inside, seen, { action, actor, at: test.clock.now(), ...more }),
  );
  await listSignatoryOf(test.registry, id, () => 'africa');
  test.app.get(PublicAnswers).forget();
}

async function anAnnouncement(name: string): Promise<{ id: string; number: number }> {
  const { id, localGovernment } = await anEndorsement(test.registry, {
    country: 'KE',
    undertakings: ['rights'],
    government: describedAs(name),
    mandate: { kind: 'announcement', date: '2026-02-03', reference: null, url: null },
  }).submitted();
  await act(id, 'announce', { fields: { announcedAt: test.clock.now() } });
  return { id, number: localGovernment.number };
}

beforeAll(async () => {
  test = await startTestApp();
  listed = await aListedSignatory(test, { country: 'SN', government: describedAs('Listed Town') });
  const once = await aListedSignatory(test, { country: 'BR', government: describedAs('Lapsed Town') });
  const id = await idOf(once.number);
  await act(id, 'fall_due');
  await act(id, 'lapse');
  lapsed = (await findSignatory(test.registry, once.number)) as PublicSignatory;
  announced = (await findSignatory(test.registry, (await anAnnouncement('Announced Town')).number)) as PublicSignatory;
});

beforeEach(() => test.app.get(PublicAnswers).forget());
afterAll(() => test.close());

describe('who is not listed is counted nowhere', () => {
  it('in figures', async () => {
    expect(JSON.parse((await get('/api/figures')).body)).toMatchObject({
      signatories: 1,
      countries: ['SN'],
      byUndertaking: { mobility: 1, rights: 0 },
    });
  });

  it('in the list, the files, the map and the sitemap', async () => {
    for (const address of ['/data/signatories.json', '/api/signatories', '/data/signatories.json?standing=listed']) {
      expect(await dataOf(address)).toMatchObject({ total: 1, signatories: [{ name: 'Listed Town' }] });
    }
    for (const address of ['/en', '/en/signatories', '/data/signatories.csv', '/sitemap/1.xml']) {
      expect([address, (await get(address)).body]).toEqual([
        address,
        expect.not.stringMatching(/Lapsed Town|Announced Town|lapsed-town|announced-town/),
      ]);
    }
  });

  it('and nobody can have one listed by the standing alone', async () => {
    expect((await get('/data/signatories.json?standing=verified')).status).toBe(400);
    const write = test.database.dataSource.query(
      `UPDATE public_signatory SET standing = 'listed' WHERE standing = 'announced'`,
    );
    await expect(write).rejects.toThrow('public_signatory_announced');
  });
});

describe('who stands apart', () => {
  it('has a list and files of its own', async () => {
    expect(await dataOf('/data/signatories.json?standing=lapsed')).toMatchObject({
      total: 1,
      signatories: [{ name: 'Lapsed Town', standing: 'lapsed' }],
    });
    const csv = await get('/data/signatories.csv?standing=announced');
    expect(csv.body).toContain('Announced Town');
    expect(csv.body.split('\r\n')[0]).toContain('standing');
    for (const locale of LOCALES) {
      const list = await get(`/${locale}/signatories`);
      const addresses = [...list.document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      expect(addresses).toContain(`/${locale}/signatories?standing=lapsed`);
      const apart = await get(`/${locale}/signatories?standing=announced`);
      expect([apart.status, apart.text]).toEqual([200, expect.stringContaining('Announced Town')]);
      expect(apart.text).not.toContain('Listed Town');
    }
  });

  it('is searched and filtered among its own kind', async () => {
    const address = '/en/signatories?standing=announced';
    const list = await get(address);
    const form = list.document.querySelector('.wc-filters form');
    expect(form?.querySelector('input[name=standing]')?.getAttribute('value')).toBe('announced');
    const countries = [...(form?.querySelectorAll('select[name=country] option') ?? [])];
    expect(countries.map((option) => option.getAttribute('value'))).toEqual(['', announced.country]);
    expect((await get(`/en/signatories?q=announced&standing=announced`)).text).toContain('Announced Town');
    const nobody = await get('/en/signatories?q=listed&standing=announced');
    expect(nobody.text).not.toContain('Listed Town');
    const addresses = [...nobody.document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(addresses).toContain(address);
  });

  it('is said so on the own page, with the dates', async () => {
    const day = (moment: Date) =>
      new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(moment);
    const now = test.clock.now();
    expect((await get(pageOf(lapsed))).text).toContain(`Not re-confirmed since ${day(now)}`);
    const page = await get(pageOf(announced));
    const until = new Date(now.getTime() + 180 * 86_400_000);
    expect(page.text).toContain(`Announcement recorded on ${day(now)}. The mandate is awaited until ${day(until)}`);
    expect(page.text).not.toContain('Verified by UCLG');
    expect((await get(`/api/signatories/${announced.number}`)).body).toContain('"standing":"announced"');
    expect((await get(pageOf(listed))).text).not.toContain('Not re-confirmed');
  });

  it('is listed when it re-confirms, and says when', async () => {
    const id = await idOf(lapsed.number);
    await act(id, 'reconfirm', { fields: { reconfirmedAt: test.clock.now() } });
    expect((await dataOf('/api/signatories')).total).toBe(2);
    expect((await get(pageOf(lapsed))).text).toContain('Re-confirmed');
    await act(id, 'fall_due');
    expect((await dataOf('/api/signatories')).total).toBe(2);
    await act(id, 'lapse');
    expect((await dataOf('/api/signatories')).total).toBe(1);
  });

  it('stays announced while staff look at the mandate', async () => {
    const { id, number } = await anAnnouncement('Bringing Town');
    await act(id, 'bring_mandate');
    expect((await findSignatory(test.registry, number))?.standing).toBe('announced');
    await act(id, 'request_information');
    expect((await findSignatory(test.registry, number))?.standing).toBe('announced');
    await act(id, 'reject');
    expect(await findSignatory(test.registry, number)).toBeNull();
    expect(await findFormerSignatory(test.registry, number)).toMatchObject({ standing: 'removed' });
  });
});

describe('who was listed once', () => {
  it.each([
    ['withdraw', 410, 'Withdrawn on'],
    ['suspend', 200, 'Suspended since'],
    ['void', 410, 'No longer listed since'],
  ] as const)('%s leaves a page that answers %i and names nobody', async (action, status, words) => {
    const signatory = await aListedSignatory(test, { government: describedAs(`Former ${action}`) });
    const id = await idOf(signatory.number);
    await act(id, action);
    for (const locale of LOCALES) {
      const page = await get(pageOf(signatory, locale));
      expect(page.status).toBe(status);
      expect(page.text).toContain(`Former ${action}`);
      expect(page.text).not.toMatch(/Thandi|Sipho|Mayor/);
      if (locale === 'en') expect(page.text).toContain(words);
    }
    expect((await get(`/api/signatories/${signatory.number}`)).status).toBe(404);
  });

  it('is forgotten as former when it is listed again', async () => {
    const signatory = await aListedSignatory(test, { government: describedAs('Back Again') });
    const id = await idOf(signatory.number);
    await act(id, 'suspend');
    await act(id, 'restore', { back: 'verified' });
    expect((await get(pageOf(signatory))).status).toBe(200);
    expect(await findFormerSignatory(test.registry, signatory.number)).toBeNull();
  });

  it('was never public: then there is nothing at the address', async () => {
    const { id, localGovernment } = await anEndorsement(test.registry).submitted();
    await act(id, 'void');
    expect(await findFormerSignatory(test.registry, localGovernment.number)).toBeNull();
  });
});

describe('the text that was signed', () => {
  it('has an address of its own, to which the signatory’s page leads', async () => {
    for (const locale of LOCALES) {
      const page = await get(pageOf(listed, locale));
      expect(page.document.querySelector(`a[href="/${locale}/pact/1.0"]`)).not.toBeNull();
      expect((await get(`/${locale}/pact/1.0`)).status).toBe(200);
    }
    for (const none of ['0.9', 'x'.repeat(10_000)]) expect((await get(`/en/pact/${none}`)).status).not.toBe(200);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import type { Mandate } from '#domain/endorsement/mandate.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { findFormerSignatory } from '#registry/public-register/former-signatories.js';
import { findSignatory } from '#registry/public-register/find-signatories.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { fallDue, lapse } from '#registry/calendar/renew.js';
import { bringMandate } from '#registry/own-page/bring-mandate.js';
import { reconfirmEndorsement } from '#registry/own-page/reconfirm-endorsement.js';
import { PublicAnswers } from '../../apps/web/src/http/public-answers.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { aListedSignatory, pageOf } from '../support/listed-signatories.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestAnswer } from '../support/test-browser.js';
import { bothDecide, staffDecide } from '../support/two-people.js';

const TERM_YEARS = 4;
const GRACE_DAYS = 180;
const ANNOUNCEMENT: Mandate = { kind: 'announcement', date: '2026-02-03', reference: null, url: null };

let test: TestApp;
let listed: PublicSignatory;
let lapsed: PublicSignatory;
let announced: PublicSignatory;
/** When the lapsed one was verified. */
let verifiedAt: Date;
let people: readonly [TestStaff, TestStaff];

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

/** The worker publishes what waits, and the web process reads the register anew. */
async function published(): Promise<void> {
  await publishWhatWaits(test.registry);
  test.app.get(PublicAnswers).forget();
}

const asItsContactSawIt = async (endorsementId: string) => {
  const { version } = await readEndorsement(test.database.dataSource.manager, endorsementId);
  return { endorsementId, version };
};

/** Lets the term of all that is verified now pass. */
async function fallsDue(): Promise<void> {
  test.clock.forward(TERM_YEARS * 366, 'days');
  await fallDue(test.registry, TERM_YEARS);
  await published();
}

async function lapses(): Promise<void> {
  test.clock.forward(GRACE_DAYS, 'days');
  await lapse(test.registry, GRACE_DAYS);
  await published();
}

async function reconfirms(id: string): Promise<void> {
  const again = { signatoryName: 'Thandi Example', signatoryOffice: 'Mayor', publishName: false, language: 'en' };
  await reconfirmEndorsement(test.registry, await asItsContactSawIt(id), again);
  await published();
}

async function anAnnouncement(name: string): Promise<{ id: string; number: number }> {
  const { id, localGovernment } = await anEndorsement(test.registry, {
    country: 'KE',
    undertakings: ['rights'],
    government: describedAs(name),
    mandate: ANNOUNCEMENT,
  }).submitted();
  await staffDecide(test.registry, people, id, 'announce');
  await published();
  return { id, number: localGovernment.number };
}

beforeAll(async () => {
  test = await startTestApp();
  people = [await aStaffMember(test.registry), await aStaffMember(test.registry, { role: 'publisher' })];
  const once = await aListedSignatory(test, { country: 'BR', government: describedAs('Lapsed Town') });
  verifiedAt = test.clock.now();
  await fallsDue();
  await lapses();
  lapsed = (await findSignatory(test.registry, once.number)) as PublicSignatory;
  listed = await aListedSignatory(test, { country: 'SN', government: describedAs('Listed Town') });
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
    // The last word that it holds was its signature, a term and the grace before it lapsed.
    expect((await get(pageOf(lapsed))).text).toContain(`Not re-confirmed since ${day(verifiedAt)}`);
    const page = await get(pageOf(announced));
    const until = new Date(now.getTime() + 180 * 86_400_000);
    expect(page.text).toContain(`Announcement recorded on ${day(now)}. The mandate is awaited until ${day(until)}`);
    expect(page.text).not.toContain('Verified by UCLG');
    expect((await get(`/api/signatories/${announced.number}`)).body).toContain('"standing":"announced"');
    expect((await get(pageOf(listed))).text).not.toContain('Not re-confirmed');
  });

  it('is listed when it re-confirms, and says when', async () => {
    const total = async () => (await dataOf('/api/signatories')).total;
    await reconfirms(await idOf(lapsed.number));
    expect(await total()).toBe(2);
    expect((await get(pageOf(lapsed))).text).toContain('Re-confirmed');
    await fallsDue();
    expect(await total()).toBe(2);
    // The other one answers in time.
    await reconfirms(await idOf(listed.number));
    await lapses();
    expect(await dataOf('/api/signatories')).toMatchObject({ total: 1, signatories: [{ name: 'Listed Town' }] });
  });

  it('stays announced while staff look at the mandate', async () => {
    const { id, number } = await anAnnouncement('Bringing Town');
    const standing = async () => {
      await published();
      return (await findSignatory(test.registry, number))?.standing ?? null;
    };
    await bringMandate(test.registry, await asItsContactSawIt(id), {
      kind: 'council_decision',
      date: '2026-02-03',
      reference: 'Resolution 12',
      url: null,
    });
    expect(await standing()).toBe('announced');
    await staffDecide(test.registry, people, id, 'request_information');
    expect(await standing()).toBe('announced');
    await bothDecide(test.registry, people, id, 'reject');
    expect(await standing()).toBeNull();
    expect(await findFormerSignatory(test.registry, number)).toMatchObject({ standing: 'removed' });
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

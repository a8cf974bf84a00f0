import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endorsementReference } from '#domain/endorsement/reference.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { findMissingSuspicions, findSuspicions } from '#registry/review/duplicates/find-suspicions.js';
import { duplicatesOfCase } from '#registry/review/duplicates/possible-duplicates.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { errorAtField, valueOf } from '../support/page-content.js';
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

const named = (name: string, country = 'KE', regionName: string | null = null) =>
  anEndorsement(app.registry, { country, government: describedAs(name, { regionName }) }).submitted();
const at = (latitude: number, longitude: number, { localGovernment: { id } }: EndorsementDetails): Promise<unknown> =>
  app.database.dataSource.query<unknown>('UPDATE local_government SET latitude = $2, longitude = $3 WHERE id = $1', [
    id,
    latitude,
    longitude,
  ]);
const suspectsOf = async ({ id }: EndorsementDetails): Promise<string[]> =>
  (await duplicatesOfCase(app.database.dataSource.manager, id)).possible.map((one) => one.id);
const search = () => findMissingSuspicions(app.registry);
const compareAddress = (one: EndorsementDetails, other: EndorsementDetails, below = ''): string =>
  `/en/staff/endorsements/${one.id}/compare/${other.id}${below}`;
const queued = async (query: string): Promise<string[]> => {
  const { document } = await anas.get(`/en/staff/endorsements${query}`);
  const addresses = [...document.querySelectorAll('.wc-queue__name')].map((link) => link.getAttribute('href') ?? '');
  // The link carries the list's filter, so that the case knows which one is next.
  return addresses.map((address) => address.split('?')[0]?.slice(-36) ?? '');
};

describe('what is suspected', () => {
  it('is the same place, and a similar name nearby, in the same region or nobody knows where', async () => {
    const nairobi = await named('Nairobi');
    const again = await named('Nairobi City');
    await app.database.dataSource.query('UPDATE endorsement SET local_government_id = $2 WHERE id = $1', [
      again.id,
      nairobi.localGovernment.id,
    ]);
    const west = await named('Nairobi West');
    const far = await named('Nairobie');
    await at(-1.286, 36.817, nairobi);
    await at(-1.31, 36.81, west);
    await at(3.5, 39, far);
    const abroad = await named('Nairobi', 'TZ');
    const anywhere = await named('NAIROBI');
    const other = await named('Mombasa');
    const unconfirmed = await anEndorsement(app.registry, {
      country: 'KE',
      government: describedAs('Nairobi'),
    }).awaitingConfirmation();
    expect(await search()).toBe(7);
    expect(await search()).toBe(0);

    const { possible } = await duplicatesOfCase(app.database.dataSource.manager, nairobi.id);
    expect(possible.map(({ id }) => id)).toEqual([again.id, anywhere.id, west.id]);
    expect(possible[0]).toMatchObject({ sameGovernment: true, dismissed: false });
    expect(possible[2]).toMatchObject({ sameGovernment: false, distanceKm: expect.closeTo(2.8, 0), sameRegion: false });
    expect(await suspectsOf(again)).toContain(nairobi.id);
    expect([await suspectsOf(abroad), await suspectsOf(other), await suspectsOf(unconfirmed)]).toEqual([[], [], []]);
    expect(await suspectsOf(far)).toEqual([anywhere.id]);
    const listed = await queued('?duplicate=yes');
    expect([listed.includes(nairobi.id), listed.includes(other.id), listed.includes(abroad.id)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is in the same region, however far, and changes with the local government', async () => {
    const one = await named('Kakamega', 'KE', 'Western');
    const other = await named('Kakamega Town', 'KE', 'western');
    await search();
    expect(await suspectsOf(one)).toEqual([other.id]);
    await app.database.dataSource.query('UPDATE local_government SET name = $2 WHERE id = $1', [
      other.localGovernment.id,
      'Bungoma',
    ]);
    expect(await search()).toBe(1);
    expect(await suspectsOf(one)).toEqual([]);
  });

  it('is no void endorsement, and is found by ten searches at once', async () => {
    const [one, other] = [await named('Lodwar'), await named('Lodwar')];
    await Promise.all(
      Array.from({ length: 10 }, (_none, index) => findSuspicions(app.registry, index % 2 === 0 ? one.id : other.id)),
    );
    expect(await suspectsOf(one)).toEqual([other.id]);
    await app.database.dataSource.query(`UPDATE endorsement SET status = 'void' WHERE id = $1`, [other.id]);
    expect(await suspectsOf(one)).toEqual([]);
    expect(await queued('?duplicate=yes')).not.toContain(one.id);
  });
});

describe('the page that compares two', () => {
  it('marks what differs, in words', async () => {
    const one = await named('Garissa');
    const other = await named('Garissa Town');
    await search();
    const page = await anas.get(compareAddress(one, other));
    expect(page.status).toBe(200);
    const marked = [...page.document.querySelectorAll('.wc-compare__field--different')].map(
      (field) => field.textContent,
    );
    expect(marked.some((words) => words?.includes('Garissa Town') && words.includes('Different'))).toBe(true);
    expect(page.text).toContain('Similar name');
    expect(page.text).toContain(one.contactEmail);
    for (const below of [one.id, '00000000-0000-4000-8000-000000000000', 'x']) {
      expect((await anas.get(`/en/staff/endorsements/${one.id}/compare/${below}`)).status).toBe(404);
    }
  });

  it('is reached by the other’s reference, however it is written, also when no rule suspects the two', async () => {
    const [one, other] = [await named('Kakamega'), await named('Voi')];
    const address = `/en/staff/endorsements/${one.id}`;
    const { document } = await anas.get(address);
    expect(document.querySelector(`form[action="${address}/compare"] input[name=with]`)).not.toBeNull();
    const { reference } = other;
    for (const written of [reference, ` ${reference.toLowerCase()} `, reference.replaceAll('-', ' ').slice(3)]) {
      const answer = await anas.post(`${address}/compare`, { with: written });
      expect([written, answer.status, answer.location]).toEqual([written, 303, compareAddress(one, other)]);
    }
    expect((await anas.get(compareAddress(one, other))).text).toContain('Nothing speaks for the two being one');
    expect(await anas.get(`${address}/compare`)).toMatchObject({ status: 303, location: address });
  });

  it.each([
    ['nothing', () => '', 'Enter the reference number'],
    ['a typing mistake', (own: string) => own.slice(0, -3), 'not complete'],
    ['too much', () => 'W'.repeat(5000), 'not complete'],
    ['markup', () => '"><b>', 'not complete'],
    ['a reference of nothing', () => endorsementReference(Buffer.from('nobodys!')), 'No endorsement has'],
    ['its own reference', (own: string) => own.toLowerCase(), 'that you are looking at'],
  ])('asks again at the field for %s, which stays', async (_what, write, words) => {
    const one = await named('Lamu');
    const written = write(one.reference);
    const page = await anas.post(`/en/staff/endorsements/${one.id}/compare`, { with: written });
    expect([page.status, valueOf(page, 'with')]).toEqual([422, written]);
    expect(errorAtField(page, 'with')).toContain(words);
  });

  it('lets staff say that they are distinct, and take that back, on record', async () => {
    const [one, other] = [await named('Isiolo'), await named('Isiolo')];
    await search();
    const judge = (judgement: string, reason = `Words: ${judgement}`) =>
      anas.post(compareAddress(one, other, '/judgement'), { judgement, reason });
    expect((await judge('distinct')).status).toBe(303);
    expect((await judge('distinct')).status).toBe(409);
    expect(await queued('?duplicate=yes')).not.toContain(one.id);
    expect((await anas.get(`/en/staff/endorsements/${one.id}`)).text).toContain('not a duplicate');
    await findSuspicions(app.registry, one.id);
    expect(await queued('?duplicate=yes')).not.toContain(one.id);
    expect((await judge('suspected')).status).toBe(303);
    expect(await queued('?duplicate=yes')).toContain(one.id);
    const page = await anas.get(compareAddress(other, one));
    expect(page.text).toContain('Words: distinct');
    expect(page.text).toContain('Words: suspected');
  });

  it('says of many who judge at once that one was first', async () => {
    const [one, other] = [await named('Marsabit'), await named('Marsabit')];
    await search();
    const given = await Promise.all(
      Array.from({ length: 10 }, () =>
        anas.post(compareAddress(one, other, '/judgement'), { judgement: 'distinct', reason: 'Two towns.' }),
      ),
    );
    expect(given.map(({ status }) => status).sort()).toEqual([303, ...Array<number>(9).fill(409)]);
  });

  it('asks for a reason, and takes nothing that is none of its forms', async () => {
    const [one, other] = [await named('Wajir'), await named('Wajir')];
    const stranger = await named('Mandera');
    await search();
    const post = (body: Record<string, string>, second = other) =>
      anas.post(compareAddress(one, second, '/judgement'), body);
    for (const reason of ['', '  ', 'a'.repeat(10_000)]) {
      const answer = await post({ judgement: 'distinct', reason });
      expect([answer.status, answer.document.querySelector('.govuk-error-summary a[href="#reason"]') !== null]).toEqual(
        [422, true],
      );
      expect(answer.document.querySelector('textarea')?.textContent?.trim()).toBe(reason.trim());
    }
    expect((await post({ judgement: 'maybe', reason: 'x' })).status).toBe(400);
    expect((await post({ judgement: 'distinct', reason: 'x' }, stranger)).status).toBe(409);
    expect((await app.browser().post(compareAddress(one, other, '/judgement'))).status).toBe(401);
    expect((await suspectsOf(one)).length).toBe(1);
  });
});

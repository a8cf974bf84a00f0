import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '#content/i18n/translator.js';
import { pactText } from '#content/pact/pact-text.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { inviteToNewVersion } from '#registry/pact-versions/invite-to-new-version.js';
import { signPactVersion } from '#registry/pact-versions/sign-pact-version.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement } from '../support/endorsements.js';
import { eventually } from '../support/eventually.js';
import { effectOn, inventPactVersion } from '../support/new-pact.js';
import { contactBrowser } from '../support/own-page.js';
import { errorAtField } from '../support/page-content.js';
import { insertPlaces, LAMPEDUSA } from '../support/places.js';
import { answerUpTo } from '../support/signing.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const t = translator('en');
const STAFF = '/en/staff/pact-versions';
const OWN = '/en/manage/endorsement';
const INVENTED = 'Invented 2.0.';

let site: TestApp;
let staff: TestStaff;
/** Verified before version 2.0 is published. */
let older: string[];

beforeAll(async () => {
  inventPactVersion('2.0');
  site = await startTestApp({ REQUESTS_PER_MINUTE: '2000' });
  staff = await aStaffMember(site.registry, { role: 'administrator' });
  await insertPlaces(site.database.dataSource, [LAMPEDUSA]);
  older = [];
  for (let count = 0; count < 3; count += 1) {
    const { id } = await anEndorsement(site.registry).verifiedBy(staff);
    await publishWhatWaits(site.registry);
    older.push(id);
  }
}, 60_000);

afterAll(() => site.close());

const read = (id: string) => readEndorsement(site.database.dataSource.manager, id);

const invitations = async (): Promise<string[]> => {
  const rows = await site.database.dataSource.query<{ id: string }[]>(
    `SELECT subject ->> 'endorsementId' AS id FROM outbox WHERE job = 'mail.pact-version-invitation'`,
  );
  return rows.map(({ id }) => id).sort();
};

describe('publishing a version', () => {
  it('invites nobody before, and shows the text to nobody', async () => {
    expect(await inviteToNewVersion(site.registry)).toBe(0);
    expect((await site.browser().get('/en/pact/2.0')).status).toBe(404);
    expect((await site.browser().get('/en/pact')).text).not.toContain(INVENTED);
  });

  it('takes two steps, and holds from then on', async () => {
    const midway = site.browser();
    await answerUpTo(midway, 'check');
    const browser = await browserOf(site, staff);
    expect((await browser.get(STAFF)).document.querySelector(`a[href="${STAFF}/2.0"]`)).not.toBeNull();
    const page = await browser.get(`${STAFF}/2.0`);
    expect(page.text).toContain(t('versions.publish.invites', { count: 3 }));
    expect(page.text).toContain(pactText('2.0', 'fr').sha256);
    const unsure = await browser.post(`${STAFF}/2.0`, {});
    expect([unsure.status, errorAtField(unsure, 'sure') !== '']).toEqual([422, true]);
    const sure = { sure: 'yes', ...effectOn(site.clock.now()) };
    const both = await Promise.all(Array.from({ length: 5 }, () => browser.post(`${STAFF}/2.0`, sure)));
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409, 409]);
    expect((await browser.post(`${STAFF}/1.0`, sure)).status).toBe(409);
    expect((await browser.post(`${STAFF}/3.0`, sure)).status).toBe(404);
    await eventually(async () => (await site.browser().get('/en/pact')).text.includes(INVENTED));
    expect((await site.browser().get('/en')).text).toContain(INVENTED);
    const first = await site.browser().get('/en/pact/1.0');
    expect([first.status, first.text.includes(t('versions.older.notice'))]).toEqual([200, true]);
    // Whoever was about to sign the older text reads the new one first.
    expect((await midway.get('/en/sign/check')).location).toBe('/en/sign/pact');
    expect((await midway.get('/en/sign/pact')).text).toContain(INVENTED);
    const stale = await midway.post('/en/sign/pact', { read: 'yes', text: pactText('1.0', 'en').sha256 });
    expect(stale.status).toBe(422);
    const read2 = await midway.post('/en/sign/pact', { read: 'yes', text: pactText('2.0', 'en').sha256 });
    expect(read2.status).toBe(303);
    expect((await midway.get('/en/sign/check')).status).toBe(200);
  });
});

describe('signatories of the older version', () => {
  it('are invited once, also by two workers at once and after downtime', async () => {
    await Promise.all([inviteToNewVersion(site.registry), inviteToNewVersion(site.registry)]);
    expect(await inviteToNewVersion(site.registry)).toBe(0);
    site.clock.forward(90, 'days');
    expect(await inviteToNewVersion(site.registry)).toBe(0);
    expect(await invitations()).toEqual([...older].sort());
    expect((await read(older[0]!)).pactVersion).toBe('1.0');
  });

  it('sign the new one on their own page, once', async () => {
    const [id = ''] = older;
    const browser = await contactBrowser(site, id);
    const page = await browser.get(`${OWN}/pact`);
    expect(page.text).toContain(INVENTED);
    const version = page.document.querySelector('input[name=version]')?.getAttribute('value') ?? '';
    const text = pactText('2.0', 'en').sha256;
    const unsure = await browser.post(`${OWN}/pact`, { version, text });
    expect([unsure.status, errorAtField(unsure, 'sure').includes(t('versions.sign.sureMissing'))]).toEqual([422, true]);
    const old = await browser.post(`${OWN}/pact`, { version, text: pactText('1.0', 'en').sha256, sure: 'yes' });
    expect([old.status, errorAtField(old, 'sure').includes(t('versions.sign.changed'))]).toEqual([422, true]);
    const form = { version, text, sure: 'yes' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => browser.post(`${OWN}/pact`, form)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    expect(await read(id)).toMatchObject({ pactVersion: '2.0', pactTextHash: text, status: 'verified' });
    expect((await browser.get(OWN)).document.querySelector(`a[href="${OWN}/pact"]`)).toBeNull();
    const { manager } = site.database.dataSource;
    expect(
      await manager.query(
        `SELECT v.before, v.after FROM endorsement_history h JOIN endorsement_history_value v ON v.history_id = h.id
          WHERE h.endorsement_id = $1 AND h.action = 'sign_pact_version'`,
        [id],
      ),
    ).toEqual([{ before: '1.0', after: '2.0' }]);
    await publishWhatWaits(site.registry);
    const { localGovernment: place } = await read(id);
    const profile = `/en/signatories/${place.country.toLowerCase()}/${place.slug}-${place.number}`;
    const shown = await site.browser().get(profile);
    expect(shown.document.querySelector('a[href="/en/pact/2.0"]')).not.toBeNull();
    const { signedOn } = await read(id);
    const today = site.clock.now().toISOString().slice(0, 10);
    expect(signedOn < today).toBe(true);
    expect(shown.text).toContain(`Version 1.0, ${t('versions.signedOn', { date: t.date(signedOn) })}`);
    expect(shown.text).toContain(`Version 2.0, ${t('versions.signedOn', { date: t.date(today) })}`);
    const data = JSON.parse((await site.browser().get('/data/signatories.json')).body) as {
      signatories: { number: number; signedVersions: unknown }[];
    };
    expect(data.signatories.find(({ number }) => number === place.number)?.signedVersions).toEqual([
      { version: '1.0', signedOn },
      { version: '2.0', signedOn: today },
    ]);
  });

  it('cannot sign a text that does not hold', async () => {
    const { id, version } = await read(older[1]!);
    const signed = signPactVersion(
      site.registry,
      { endorsementId: id, version },
      { version: '1.0', language: 'en', textHash: pactText('1.0', 'en').sha256 },
    );
    await expect(signed).rejects.toMatchObject({ code: 'pact-version.not-current' });
    const forged = signPactVersion(
      site.registry,
      { endorsementId: id, version },
      { version: '2.0', language: 'en', textHash: pactText('2.0', 'fr').sha256 },
    );
    await expect(forged).rejects.toMatchObject({ code: 'pact-version.not-current' });
  });
});

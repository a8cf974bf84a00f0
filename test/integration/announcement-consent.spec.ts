import { afterAll, beforeAll, expect, it } from 'vitest';
import { isHiddenAnnouncement } from '#domain/endorsement/announcement-consent.js';
import { CONSENT_TEXT_VERSION } from '#domain/endorsement/consent.js';
import type { Mandate } from '#domain/endorsement/mandate.js';
import { readConsents } from '#registry/record/read-consents.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { endorsementQueue } from '#registry/review/endorsement-queue.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { changeConsents } from '#registry/own-page/change-consents.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { contactBrowser } from '../support/own-page.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';
import { OTHER, seenNow } from '../support/two-people.js';

const PAGE = '/en/manage/endorsement/consents';
const BOX = 'input[name="publish_endorsement"]';
const HIDDEN = 'This announcement is not shown in public';
const ANNOUNCEMENT: Mandate = { kind: 'announcement', date: '2026-02-03', reference: null, url: null };

let site: TestApp;
let ana: TestStaff;
let staff: TestBrowser;

beforeAll(async () => {
  site = await startTestApp();
  ana = await aStaffMember(site.registry);
  staff = await browserOf(site, ana);
});

afterAll(() => site.close());

const manager = () => site.database.dataSource.manager;
const read = (id: string) => readEndorsement(manager(), id);
const hidden = async (id: string) => isHiddenAnnouncement(await read(id));

/** An announcement, recorded as the rule wants it; then its consent is as if given in words of this version. */
async function announced(name: string, textVersion: string): Promise<string> {
  const { id } = await anEndorsement(site.registry, {
    government: describedAs(name),
    mandate: ANNOUNCEMENT,
  }).submitted();
  await takeDecision(site.registry, await seenNow(site.registry, id, ana), 'announce', OTHER);
  await manager().query('UPDATE consent SET text_version = $2 WHERE endorsement_id = $1', [id, textVersion]);
  return id;
}

const publications = async (id: string): Promise<number> => {
  const [row] = await manager().query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM outbox
      WHERE job = 'publication.list-signatory' AND subject ->> 'endorsementId' = $1`,
    [id],
  );
  return row?.count ?? 0;
};

it('staff see which announcements are hidden, on the case and in a list of them', async () => {
  const expected = new Map<string, boolean>();
  for (const version of ['2026-11-24', 'paper', '2026-11-28', '2026-11-29', CONSENT_TEXT_VERSION]) {
    expected.set(await announced(`Town of ${version}`, version), version < '2026-11-29' || version === 'paper');
  }
  const { entries } = await endorsementQueue(site.registry, 1, 50, { open: 'consent' });
  for (const [id, isHidden] of expected) {
    expect(await hidden(id)).toBe(isHidden);
    expect((await staff.get(`/en/staff/endorsements/${id}`)).text.includes(HIDDEN)).toBe(isHidden);
    expect(entries.some((entry) => entry.id === id)).toBe(isHidden);
  }
  const list = await staff.get('/en/staff/endorsements?open=consent');
  expect(list.text).toContain('Announcement hidden: consent in earlier words');
});

it('the contact agrees to today’s words on the own page, and the announcement can be shown', async () => {
  const id = await announced('Agreeing Town', '2026-11-24');
  const contact = await contactBrowser(site, id);
  const page = await contact.get(PAGE);
  expect(page.document.querySelector(BOX)?.hasAttribute('checked')).toBe(false);
  expect(page.text).toContain('If it is an announcement (the decision is still to come), UCLG may show it before that');
  const before = await publications(id);
  site.clock.forward(1, 'minutes');
  const answer = await contact.post(PAGE, { version: String((await read(id)).version), publish_endorsement: 'yes' });
  expect(answer.status).toBe(303);
  expect(await hidden(id)).toBe(false);
  expect(await publications(id)).toBe(before + 1);
  const { present, earlier } = await readConsents(manager(), id);
  const publication = present.find(({ purpose }) => purpose === 'publish_endorsement');
  expect(publication).toMatchObject({ granted: true, textVersion: CONSENT_TEXT_VERSION, language: 'en' });
  expect(earlier.find(({ purpose }) => purpose === 'publish_endorsement')?.textVersion).toBe('2026-11-24');
  const events = await staff.get(`/en/staff/endorsements/${id}`);
  expect(events.text).not.toContain(HIDDEN);
  expect(events.text).toContain('Consents changed');
  expect((await contact.get(PAGE)).document.querySelector(BOX)).toBeNull();
});

it('nothing is asked anew, and nothing kept, where the consent covers it or there is no announcement', async () => {
  const covered = await announced('Covered Town', CONSENT_TEXT_VERSION);
  const { id: decided } = await anEndorsement(site.registry).submitted();
  await manager().query(`UPDATE consent SET text_version = '2026-11-24' WHERE endorsement_id = $1`, [decided]);
  for (const id of [covered, decided]) {
    const contact = await contactBrowser(site, id);
    expect((await contact.get(PAGE)).document.querySelector(BOX)).toBeNull();
    const { version } = await read(id);
    const answers = { publish_name: false, news: false };
    await changeConsents(
      site.registry,
      { endorsementId: id, version },
      { answers, language: 'en', announcement: true },
    );
    expect((await read(id)).version).toBe(version);
    expect((await readConsents(manager(), id)).earlier).toEqual([]);
  }
});

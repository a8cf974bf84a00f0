import { afterAll, beforeAll, expect, it } from 'vitest';
import { translator } from '#content/i18n/translator.js';
import { pactChecksums } from '#content/pact/pact-checksums.js';
import { inviteToNewVersion } from '#registry/pact-versions/invite-to-new-version.js';
import { publishScheduledVersion } from '#registry/pact-versions/publish-scheduled-version.js';
import { anEndorsement } from '../support/endorsements.js';
import { eventually } from '../support/eventually.js';
import { effectOn, inventPactVersion } from '../support/new-pact.js';
import { errorAtField } from '../support/page-content.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

const t = translator('en');
const STAFF = '/en/staff/pact-versions';
const DAY_MS = 86_400_000;

let site: TestApp;
let staff: TestStaff;
let browser: TestBrowser;

beforeAll(async () => {
  inventPactVersion('2.0');
  inventPactVersion('3.0');
  site = await startTestApp({ REQUESTS_PER_MINUTE: '2000' });
  staff = await aStaffMember(site.registry, { role: 'administrator', name: 'Ana Example' });
  browser = await browserOf(site, staff);
  await anEndorsement(site.registry).verifiedBy(staff);
}, 60_000);

afterAll(() => site.close());

const inDays = (days: number): Date => new Date(site.clock.now().getTime() + days * DAY_MS);
const form = (days: number) => ({ sure: 'yes', ...effectOn(inDays(days)) });
const dateOf = (days: number): string => t.date(inDays(days).toISOString().slice(0, 10));
const signedNow = async (): Promise<string[]> => {
  const rows = await site.database.dataSource.query<{ version: string }[]>(
    'SELECT version FROM pact_version ORDER BY published_at',
  );
  return rows.map(({ version }) => version);
};
/** So many days later; a session of staff does not last so long. */
const later = async (days: number): Promise<void> => {
  site.clock.forward(days, 'days');
  browser = await browserOf(site, staff);
};
const workerLooks = () => publishScheduledVersion(site.registry, pactChecksums);

it('offers today, and refuses every day that cannot be meant', async () => {
  const page = await browser.get(`${STAFF}/2.0`);
  const typed = [...page.document.querySelectorAll('.govuk-date-input__input')].map((one) => one.getAttribute('value'));
  expect(typed).toEqual(Object.values(effectOn(site.clock.now())));
  const fault = async (day: Record<string, string>): Promise<string> => {
    const answer = await browser.post(`${STAFF}/2.0`, { sure: 'yes', ...day });
    expect(answer.status).toBe(422);
    const kept = answer.document.querySelector('[name=effect-year]')?.getAttribute('value') ?? '';
    expect(kept).toBe(day['effect-year'] ?? '');
    return errorAtField(answer, 'effect');
  };
  expect(await fault({})).toContain(t('versions.publish.dateMissing'));
  expect(await fault(effectOn(inDays(-1)))).toContain(t('versions.publish.datePast'));
  expect(await fault(effectOn(inDays(3 * 365)))).toContain(t('versions.publish.dateTooFar'));
  for (const year of ['27', 'مدينة', '👩🏽‍🚒', '9'.repeat(10_000), '2027; DROP TABLE']) {
    expect(await fault({ 'effect-day': '31', 'effect-month': '1', 'effect-year': year })).toContain(
      t('versions.publish.dateWrong'),
    );
  }
  expect(await fault({ 'effect-day': '31', 'effect-month': '2', 'effect-year': '2027' })).toContain(
    t('versions.publish.dateWrong'),
  );
  const unsure = await browser.post(`${STAFF}/2.0`, effectOn(inDays(1)));
  expect([unsure.status, errorAtField(unsure, 'sure') !== '']).toEqual([422, true]);
  expect(await signedNow()).toEqual(['1.0']);
});

it('is scheduled once, and until its day nobody else sees or signs it', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_none, index) => browser.post(`${STAFF}/${index % 2 === 0 ? '2.0' : '3.0'}`, form(10))),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array<number>(9).fill(409)]);
  // Whichever was first: only one waits, and it is taken back so that the rest of the test knows which.
  const [row] = await site.database.dataSource.query<{ version: string }[]>(
    'SELECT version FROM pact_version_schedule WHERE cancelled_at IS NULL',
  );
  expect((await browser.post(`${STAFF}/${row?.version}/cancellation`)).status).toBe(303);
  expect((await browser.post(`${STAFF}/2.0`, form(10))).status).toBe(303);

  expect((await browser.get(STAFF)).text).toContain(t('versions.scheduled.for', { date: dateOf(10) }));
  const page = await browser.get(`${STAFF}/2.0`);
  expect(page.text).toContain('Planned by Ana Example');
  expect(page.document.querySelector(`form[action="${STAFF}/2.0"]`)).toBeNull();
  const other = await browser.get(`${STAFF}/3.0`);
  expect(other.text).toContain(t('versions.scheduled.other', { date: dateOf(10) }));
  expect((await browser.post(`${STAFF}/3.0`, form(0))).status).toBe(409);
  expect((await browser.post(`${STAFF}/2.0`, form(0))).status).toBe(409);

  await later(9);
  expect([await workerLooks(), await inviteToNewVersion(site.registry)]).toEqual([0, 0]);
  expect((await site.browser().get('/en/pact/2.0')).status).toBe(404);
  expect((await site.browser().get('/en/pact')).text).not.toContain('Invented');
  expect(await signedNow()).toEqual(['1.0']);
});

it('is given up once, and then never published', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => browser.post(`${STAFF}/2.0/cancellation`)));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409, 409]);
  expect((await browser.post(`${STAFF}/1.0/cancellation`)).status).toBe(409);
  expect((await browser.post(`${STAFF}/${'9'.repeat(3000)}/cancellation`)).status).toBeLessThan(500);
  await later(30);
  expect([await workerLooks(), await signedNow()]).toEqual([0, ['1.0']]);
  expect((await browser.get(`${STAFF}/2.0`)).document.querySelector(`form[action="${STAFF}/2.0"]`)).not.toBeNull();
});

it('is not published by a program that has another text', async () => {
  expect((await browser.post(`${STAFF}/2.0`, form(1))).status).toBe(303);
  await later(1);
  await expect(publishScheduledVersion(site.registry, () => undefined)).rejects.toThrow('other texts of version 2.0');
  await expect(publishScheduledVersion(site.registry, () => pactChecksums('1.0'))).rejects.toThrow('other texts');
  expect(await signedNow()).toEqual(['1.0']);
});

it('takes effect after days of downtime, once with ten workers, and invites then', async () => {
  await later(5);
  const published = await Promise.all(Array.from({ length: 10 }, workerLooks));
  expect(published.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(await signedNow()).toEqual(['1.0', '2.0']);
  await eventually(async () => (await site.browser().get('/en/pact')).text.includes('Invented 2.0.'));
  expect(await inviteToNewVersion(site.registry)).toBe(1);
  expect(await workerLooks()).toBe(0);
  expect((await browser.post(`${STAFF}/2.0/cancellation`)).status).toBe(409);
  expect((await browser.post(`${STAFF}/2.0`, form(0))).status).toBe(409);
  expect((await browser.get(`${STAFF}/3.0`)).document.querySelector(`form[action="${STAFF}/3.0"]`)).not.toBeNull();
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '#content/i18n/translator.js';
import { documentsOf } from '#registry/evidence/documents.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { findSignatory } from '#registry/public-register/find-signatories.js';
import { fallDue } from '#registry/calendar/renew.js';
import { startReview } from '#registry/review/decide-endorsement.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement } from '../support/endorsements.js';
import { htmlFaults } from '../support/html-faults.js';
import { announcedBy, askedForInformation, contactBrowser, QUESTION } from '../support/own-page.js';
import { aPdf, sendWithFiles } from '../support/file-forms.js';
import { errorAtField, folded, headingOf, valueOf } from '../support/page-content.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import type { TestBrowser } from '../support/test-browser.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let site: TestApp;
let staff: TestStaff;

beforeAll(async () => {
  site = await startTestApp({ REQUESTS_PER_MINUTE: '2000' });
  staff = await aStaffMember(site.registry);
});

afterAll(() => site.close());

const OWN = '/en/manage/endorsement';
const t = translator('en');

const read = (id: string) => readEndorsement(site.database.dataSource.manager, id);
const statusOf = async (id: string) => (await read(id)).status;
const verified = () => anEndorsement(site.registry).verifiedBy(staff);

async function jobsOf(id: string): Promise<string[]> {
  const rows = await site.database.dataSource.query<{ job: string }[]>(
    `SELECT job FROM outbox WHERE subject ->> 'endorsementId' = $1 ORDER BY created_at`,
    [id],
  );
  return rows.map(({ job }) => job);
}

/** The version that the page holds now. */
async function seenIn(browser: TestBrowser, below: string): Promise<string> {
  const page = await browser.get(`${OWN}/${below}`);
  return page.document.querySelector('input[name=version]')?.getAttribute('value') ?? '';
}

describe('answering what staff asked', () => {
  it('shows the question first, takes words and a document, and shows both to staff', async () => {
    const { id } = await askedForInformation(site.registry, staff);
    const browser = await contactBrowser(site, id);
    const overview = await browser.get(OWN);
    expect(overview.text).toContain(QUESTION.text);
    expect(overview.document.querySelector(`a[href="${OWN}/answer"]`)).not.toBeNull();
    const version = await seenIn(browser, 'answer');
    const answer = 'Here are the minutes.\nPage 3 has the vote.';
    const sent = await sendWithFiles(site.app, browser, `${OWN}/answer`, { version, answer }, [await aPdf()]);
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${OWN}?done=answer`]);
    expect(await statusOf(id)).toBe('in_review');
    expect((await documentsOf(site.registry, id)).map(({ fileName }) => fileName)).toEqual(['minutes-0.pdf']);
    expect(await jobsOf(id)).toContain('mail.answer-received');
    expect((await browser.get(`${OWN}?done=answer`)).text).toContain('Page 3 has the vote.');
    const colleague = await browserOf(site, staff);
    expect((await colleague.get(`/en/staff/endorsements/${id}`)).text).toContain('Page 3 has the vote.');
  });

  it('has room for three documents with each answer, however many came before', async () => {
    const { id } = await askedForInformation(site.registry, staff);
    const browser = await contactBrowser(site, id);
    const pdf = await aPdf();
    const send = async (count: number) => {
      const form = { version: await seenIn(browser, 'answer'), answer: 'All pages.' };
      return sendWithFiles(site.app, browser, `${OWN}/answer`, form, Array<Buffer>(count).fill(pdf));
    };
    expect((await send(3)).statusCode).toBe(303);
    const { version } = await read(id);
    const seen = { endorsementId: id, version, staffId: staff.id };
    await takeDecision(site.registry, seen, 'request_information', QUESTION);
    expect((await send(4)).statusCode).toBe(422);
    expect((await documentsOf(site.registry, id)).length).toBe(6);
    expect((await send(0)).statusCode).toBe(303);
  });

  it('refuses nothing, too much and a wrong file, and keeps what was typed and what was good', async () => {
    const { id } = await askedForInformation(site.registry, staff);
    const browser = await contactBrowser(site, id);
    const version = await seenIn(browser, 'answer');
    const empty = await browser.post(`${OWN}/answer`, { version, answer: ' ' });
    expect([empty.status, errorAtField(empty, 'answer')]).toEqual([
      422,
      expect.stringContaining(t('manage.answer.missing')),
    ]);
    const long = await browser.post(`${OWN}/answer`, { version, answer: 'é'.repeat(4001) });
    expect([long.status, long.document.getElementById('answer')?.textContent?.length]).toEqual([422, 4001]);
    const mixed = await sendWithFiles(site.app, browser, `${OWN}/answer`, { version, answer: 'Both files.' }, [
      await aPdf(),
      Buffer.from('<html>'),
    ]);
    expect([mixed.statusCode, mixed.body.includes('Both files.'), mixed.body.includes('minutes-0.pdf')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(await statusOf(id)).toBe('info_requested');
    const stale = await browser.post(`${OWN}/answer`, { version, answer: 'An answer to the page before.' });
    expect([stale.status, stale.text.includes('An answer to the page before.')]).toEqual([409, true]);
    const now = await seenIn(browser, 'answer');
    expect((await browser.post(`${OWN}/answer`, { version: now, answer: 'Good.' })).status).toBe(303);
  });

  it('is done once when fifty send it at once, and shows what was typed when the hour is over', async () => {
    const { id } = await askedForInformation(site.registry, staff);
    const browser = await contactBrowser(site, id);
    const version = await seenIn(browser, 'answer');
    const form = { version, answer: 'The minutes are on our website.' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => browser.post(`${OWN}/answer`, form)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
    expect((await jobsOf(id)).filter((job) => job === 'mail.answer-received')).toHaveLength(1);
    const other = await contactBrowser(site, (await askedForInformation(site.registry, staff)).id);
    site.clock.forward(61, 'minutes');
    const late = await other.post(`${OWN}/answer`, form);
    expect([late.status, headingOf(late)]).toEqual([401, t('manage.ended.title')]);
    expect(late.text).toContain(form.answer);
  });
});

describe('re-confirming', () => {
  it('begins the term anew, lists again, and asks a new signatory for consent', async () => {
    const { id } = await verified();
    // A term of no years has passed at once.
    await fallDue(site.registry, 0);
    expect(await statusOf(id)).toBe('renewal_due');
    const browser = await contactBrowser(site, id);
    const page = await browser.get(`${OWN}/reconfirmation`);
    expect([valueOf(page, 'name'), valueOf(page, 'office')]).toEqual(['Thandi Example', 'Mayor']);
    const form = { version: await seenIn(browser, 'reconfirmation'), name: 'Nomsa Example', office: 'Executive Mayor' };
    const unsure = await browser.post(`${OWN}/reconfirmation`, form);
    expect([unsure.status, valueOf(unsure, 'name')]).toEqual([422, 'Nomsa Example']);
    expect(errorAtField(unsure, 'sure')).toContain(t('manage.reconfirm.sureMissing'));
    const sure = await browser.post(`${OWN}/reconfirmation`, { ...form, sure: 'yes', publishName: 'yes' });
    expect([sure.status, sure.location]).toEqual([303, `${OWN}?done=reconfirmation`]);
    expect(await read(id)).toMatchObject({
      status: 'verified',
      signatoryName: 'Nomsa Example',
      publishSignatoryName: true,
      reconfirmedAt: expect.any(Date),
    });
    expect(await jobsOf(id)).toEqual(
      expect.arrayContaining(['mail.endorsement-reconfirmed', 'publication.list-signatory']),
    );
    const consents = await site.database.dataSource.query<object[]>(
      `SELECT FROM consent WHERE endorsement_id = $1 AND purpose = 'publish_name' AND granted`,
      [id],
    );
    expect(consents).toHaveLength(1);
    const again = await browser.post(`${OWN}/reconfirmation`, { ...form, sure: 'yes' });
    expect(again.status).toBe(409);
  });
});

describe('withdrawing', () => {
  it('takes two steps, un-lists, and says so', async () => {
    const { id, localGovernment } = await verified();
    await publishWhatWaits(site.registry);
    expect(await findSignatory(site.registry, localGovernment.number)).toMatchObject({ standing: 'listed' });
    const browser = await contactBrowser(site, id);
    const version = await seenIn(browser, 'withdrawal');
    const nothing = await browser.post(`${OWN}/withdrawal/check`, { version });
    expect([nothing.status, errorAtField(nothing, 'code')]).toEqual([
      422,
      expect.stringContaining(t('manage.withdraw.reasonMissing')),
    ]);
    const form = { version, code: 'decision_revoked', text: 'The council voted again.' };
    const check = await browser.post(`${OWN}/withdrawal/check`, form);
    expect([check.status, headingOf(check)]).toEqual([200, t('manage.withdraw.checkTitle')]);
    expect(await htmlFaults(check.body)).toEqual([]);
    expect(await statusOf(id)).toBe('verified');
    expect((await browser.post(`${OWN}/withdrawal`, form)).status).toBe(422);
    const unknown = await browser.post(`${OWN}/withdrawal`, { ...form, code: 'no_such_reason', sure: 'yes' });
    expect([unknown.status, unknown.text.includes(form.text)]).toEqual([422, true]);
    const done = await browser.post(`${OWN}/withdrawal`, { ...form, sure: 'yes' });
    expect([done.status, done.location]).toEqual([303, `${OWN}?done=withdrawal`]);
    const page = await browser.follow(done);
    for (const words of [t('manage.status.withdrawn.means'), 'The council voted again.']) {
      expect(page.text).toContain(folded(words));
    }
    expect(page.document.querySelector(`a[href="${OWN}/withdrawal"]`)).toBeNull();
    expect(await jobsOf(id)).toContain('mail.endorsement-withdrawn');
    await publishWhatWaits(site.registry);
    expect(await findSignatory(site.registry, localGovernment.number)).toBeNull();
    expect((await browser.post(`${OWN}/withdrawal`, { ...form, sure: 'yes' })).status).toBe(409);
    expect((await browser.get(`${OWN}/withdrawal`)).location).toBe(OWN);
  });

  it('is refused on a page that staff have overtaken', async () => {
    const { id, version } = await anEndorsement(site.registry).submitted();
    const browser = await contactBrowser(site, id);
    await startReview(site.registry, { endorsementId: id, version, staffId: staff.id });
    const form = { version: String(version), code: 'other', text: '', sure: 'yes' };
    expect((await browser.post(`${OWN}/withdrawal`, form)).status).toBe(409);
    expect(await statusOf(id)).toBe('in_review');
  });
});

describe('handing in a mandate', () => {
  it('leads an announcement back into review, with its document', async () => {
    const { id } = await announcedBy(site.registry, staff);
    const browser = await contactBrowser(site, id);
    const version = await seenIn(browser, 'mandate');
    const date = { 'date-day': '3', 'date-month': '2', 'date-year': '2026' };
    const announcement = await browser.post(`${OWN}/mandate`, { version, ...date, kind: 'announcement' });
    expect([announcement.status, errorAtField(announcement, 'kind') !== '']).toEqual([422, true]);
    const fields = { version, ...date, kind: 'council_decision', reference: 'Resolution 77', url: '' };
    const sent = await sendWithFiles(site.app, browser, `${OWN}/mandate`, fields, [await aPdf()]);
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${OWN}?done=mandate`]);
    expect(await read(id)).toMatchObject({
      status: 'in_review',
      mandateKind: 'council_decision',
      mandateDate: '2026-02-03',
      mandateReference: 'Resolution 77',
    });
    expect(await documentsOf(site.registry, id)).toHaveLength(1);
    expect(await jobsOf(id)).toContain('mail.mandate-received');
  });
});

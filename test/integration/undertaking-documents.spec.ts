import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '#content/i18n/translator.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { documentsOf } from '#registry/evidence/documents.js';
import { undertakingChangesOf } from '#registry/own-page/undertaking-changes.js';
import { anEndorsement } from '../support/endorsements.js';
import { aPdf, sendWithFiles } from '../support/file-forms.js';
import { judgeDocuments } from '../support/judged-documents.js';
import { contactBrowser } from '../support/own-page.js';
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

const ADDRESS = '/en/manage/endorsement/new-undertaking';
const t = translator('en');
/** One white dot. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);
const FORM = {
  undertaking: 'health',
  kind: 'council_decision',
  'date-day': '1',
  'date-month': '10',
  'date-year': '2026',
  reference: 'Resolution 99',
  url: '',
};

const verified = async () => (await anEndorsement(site.registry).verifiedBy(staff)).id;
const manager = () => site.database.dataSource.manager;

/** Sends the form as the page shows it now, with so many files. */
async function send(contact: TestBrowser, id: string, files: readonly Buffer[], fields: Record<string, string> = FORM) {
  const { version } = await readEndorsement(manager(), id);
  return sendWithFiles(site.app, contact, ADDRESS, { version: String(version), ...fields }, files);
}

const sentWith = async (id: string) =>
  (await documentsOf(site.registry, id)).map(({ fileName, undertaking }) => [fileName, undertaking]);

describe('documents of an added undertaking', () => {
  it('go to staff with the proposal, who may read them', async () => {
    const id = await verified();
    const contact = await contactBrowser(site, id);
    expect((await contact.get(ADDRESS)).document.querySelector('form[enctype] input[type=file]')).not.toBeNull();
    expect((await send(contact, id, [await aPdf(), picture])).statusCode).toBe(303);
    const [change] = await undertakingChangesOf(manager(), id);
    await judgeDocuments(site);
    const browser = await browserOf(site, staff);
    const proposal = await browser.get(`/en/staff/endorsements/${id}/undertakings/${change?.id ?? ''}`);
    const downloads = [...proposal.document.querySelectorAll('form[action*="/documents/"]')];
    expect(downloads.map((form) => form.querySelector('button')?.textContent)).toEqual(
      ['minutes-0.pdf', 'minutes-1.pdf'].map((name) => t('evidence.download', { name })),
    );
    const read = await browser.post(downloads[0]?.getAttribute('action') ?? '');
    expect([read.status, read.headers['content-type']]).toEqual([200, 'application/pdf']);
    const undertaking = t('pact.undertakings.health.title');
    expect((await browser.get(`/en/staff/endorsements/${id}`)).text).toContain(
      t('evidence.ofUndertaking', { undertaking }),
    );
  });

  it('are kept when something else is wrong, and go with the next try', async () => {
    const id = await verified();
    const contact = await contactBrowser(site, id);
    const nothing = await send(contact, id, [picture], { reference: 'Resolution 99' });
    expect(nothing.statusCode).toBe(422);
    expect(nothing.body).toContain('minutes-0.pdf');
    expect(nothing.body).toContain('value="Resolution 99"');
    expect(nothing.body).toContain(t('changes.undertaking.missing'));
    // The version on the page is the one after the document.
    const version = /name="version" value="(\d+)"/.exec(nothing.body)?.[1] ?? '';
    const taken = await sendWithFiles(site.app, contact, ADDRESS, { ...FORM, version, undertaking: 'mobility' }, []);
    expect([taken.statusCode, taken.body.includes('minutes-0.pdf')]).toEqual([422, true]);
    expect(await sentWith(id)).toEqual([['minutes-0.pdf', null]]);
    expect((await contact.post(ADDRESS, { ...FORM, version })).status).toBe(303);
    expect(await sentWith(id)).toEqual([['minutes-0.pdf', 'health']]);
  });

  it('are up to three for each undertaking, whatever came before', async () => {
    const id = await verified();
    const contact = await contactBrowser(site, id);
    const four = await send(contact, id, [picture, picture, picture, picture]);
    expect([four.statusCode, four.body.includes(t('evidence.faults.tooMany'))]).toEqual([422, true]);
    expect((await send(contact, id, [])).statusCode).toBe(303);
    expect((await send(contact, id, [picture, picture, picture], { ...FORM, undertaking: 'rights' })).statusCode).toBe(
      303,
    );
    expect(await sentWith(id)).toEqual([
      ...Array.from({ length: 3 }, (_, index) => [`minutes-${index}.pdf`, 'health']),
      ...Array.from({ length: 3 }, (_, index) => [`minutes-${index}.pdf`, 'rights']),
    ]);
  });

  it('are refused when they are no documents, on an old page, and with a withdrawal', async () => {
    const id = await verified();
    const contact = await contactBrowser(site, id);
    const wrong = await send(contact, id, [Buffer.from('<html>')]);
    expect([wrong.statusCode, wrong.body.includes(t('evidence.faults.wrongType'))]).toEqual([422, true]);
    expect((await sendWithFiles(site.app, contact, ADDRESS, { ...FORM, version: '1' }, [picture])).statusCode).toBe(
      409,
    );
    const withdrawal = ADDRESS.replace('new-undertaking', 'undertaking-withdrawal');
    expect((await sendWithFiles(site.app, contact, withdrawal, { ...FORM, version: '1' }, [picture])).statusCode).toBe(
      415,
    );
    expect((await sendWithFiles(site.app, site.browser(), ADDRESS, FORM, [picture])).statusCode).toBe(401);
    expect(await sentWith(id)).toEqual([]);
  });

  it('are three at most for the one proposal that is made of fifty at once, and three for the next', async () => {
    const id = await verified();
    const contact = await contactBrowser(site, id);
    const { version } = await readEndorsement(manager(), id);
    const form = { ...FORM, version: String(version) };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => sendWithFiles(site.app, contact, ADDRESS, form, [picture])),
    );
    expect(answers.filter(({ statusCode }) => statusCode >= 500)).toEqual([]);
    expect((await undertakingChangesOf(manager(), id)).length).toBeLessThanOrEqual(1);
    const taken = (await sentWith(id)).filter(([, undertaking]) => undertaking === 'health').length;
    const waiting = (await sentWith(id)).filter(([, undertaking]) => undertaking === null).length;
    expect(taken + waiting).toBeGreaterThan(0);
    expect([taken <= 3, waiting <= 3]).toEqual([true, true]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PDFName } from '@cantoo/pdf-lib';
import { remindUnconfirmed } from '#registry/calendar/remind-unconfirmed.js';
import { attachDocument } from '#registry/evidence/attach-document.js';
import { documentsOf, documentsOfDraft } from '#registry/evidence/documents.js';
import { judgeNextDocument } from '#registry/evidence/judge-next-document.js';
import { deleteForsakenDocuments } from '#registry/evidence/delete-forsaken-documents.js';
import { deleteExpiredDrafts } from '#registry/drafts/delete-expired-drafts.js';
import { findDraft } from '#registry/drafts/drafts.js';
import { submitEndorsement } from '#registry/signing/submit-endorsement.js';
import { documentStorage } from '#platform/document-storage.js';
import { DOCUMENTS } from '../../apps/web/src/settings.provider.js';
import type { DocumentStorage } from '#platform/document-place.js';
import { aStaffMember, browserOf } from '../support/staff.js';
import { judgeDocuments } from '../support/judged-documents.js';
import { answeredDraft, submission } from '../support/submissions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aFile, aPdf, sendFiles } from '../support/uploads.js';

let test: TestApp;
let storage: DocumentStorage;

beforeAll(async () => {
  test = await startTestApp();
  storage = test.app.get<DocumentStorage>(DOCUMENTS);
}, 60_000);

afterAll(() => test.close());

const scripted = () => aPdf((pdf) => pdf.addJavaScript('x', 'app.alert(1)'));

const send = (token: string, ...files: Buffer[]) => sendFiles(test, token, ...files);

describe('documents of a mandate', () => {
  it('are kept, follow the submission, and are handed to staff with an entry in the access log', async () => {
    const token = await answeredDraft(test.registry);
    expect((await send(token, await aPdf())).statusCode).toBe(303);
    const page = await test.app.inject({
      method: 'GET',
      url: '/en/sign/evidence',
      headers: { cookie: `draft=${token}` },
    });
    expect(page.body).toContain('mandate-0.pdf');
    const draft = await findDraft(test.registry, token);
    const { endorsementId } = await submitEndorsement(test.registry, token, draft?.version ?? 0);
    const [document] = await documentsOf(test.registry, endorsementId);
    await judgeDocuments(test);
    const staff = await browserOf(test, await aStaffMember(test.registry, { role: 'reviewer' }));
    const address = `/en/staff/endorsements/${endorsementId}`;
    expect((await staff.get(address)).text).toContain(document?.sha256);
    const answer = await staff.post(`${address}/documents/${document?.id}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-disposition']).toMatch(/^attachment/);
    expect(answer.headers['content-security-policy']).toBe("sandbox; default-src 'none'");
    const log = await test.database.dataSource.query<object[]>('SELECT * FROM access_log WHERE subject = $1', [
      document?.id,
    ]);
    expect(log).toHaveLength(1);
  });

  it.each([
    ['a script in an object stream', scripted],
    [
      'an escaped name',
      async () => Buffer.from((await aPdf()).toString('latin1').replace('/Type', '/J#53 1 /Type'), 'latin1'),
    ],
  ])('say that %s was refused, once it was judged', async (_what, make) => {
    const token = await answeredDraft(test.registry);
    expect((await send(token, await make())).statusCode).toBe(303);
    const browser = test.browser();
    browser.cookies.set('draft', token);
    expect((await browser.get('/en/sign/evidence')).text).toContain('Being checked');
    await judgeDocuments(test);
    expect((await browser.get('/en/sign/evidence')).text).toContain('contains scripts');
    // It takes none of the three places.
    const good = await aPdf();
    expect((await send(token, good, good, good)).statusCode).toBe(303);
  });

  it.each([
    ['a web page', async () => Buffer.from('<html>%PDF</html>'), 'not a PDF'],
    ['a broken copy', async () => (await aPdf()).subarray(0, 300), 'incomplete or damaged'],
    ['an empty file', async () => Buffer.alloc(0), 'is empty'],
    ['too much', async () => Buffer.alloc(10 * 1024 * 1024 + 1), 'larger than 10 MB'],
  ])('refuses %s in words at the field', async (_what, make, words) => {
    const token = await answeredDraft(test.registry);
    const answer = await send(token, await make());
    expect([answer.statusCode, answer.body.includes(words)]).toEqual([422, true]);
    expect(await documentsOfDraft(test.registry, token)).toEqual([]);
  });

  it('accepts a page to open at, as LibreOffice writes it', async () => {
    const token = await answeredDraft(test.registry);
    const bytes = await aPdf((pdf) => {
      pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj([pdf.getPage(0).ref, 'Fit']));
    });
    expect((await send(token, bytes)).statusCode).toBe(303);
    await judgeDocuments(test);
    expect(await documentsOfDraft(test.registry, token)).toMatchObject([{ judgement: 'taken' }]);
  });

  it('refuses the fourth, and forms with files anywhere else', async () => {
    const token = await answeredDraft(test.registry);
    const bytes = await aPdf();
    expect((await send(token, bytes, bytes, bytes, bytes)).statusCode).toBe(422);
    expect(await documentsOfDraft(test.registry, token)).toHaveLength(3);
    const elsewhere = await test.app.inject({
      method: 'POST',
      url: '/en/sign/mandate',
      headers: { 'content-type': 'multipart/form-data; boundary=b', 'sec-fetch-site': 'same-origin' },
      payload: '--b--',
    });
    expect(elsewhere.statusCode).toBe(415);
  });

  it('wait while the scanner does not answer', async () => {
    const draftToken = await answeredDraft(test.registry);
    await judgeDocuments(test);
    await attachDocument(test.registry, storage, { draftToken }, aFile(await aPdf()));
    const strict = documentStorage(Object.assign({}, test.settings, { CLAMD_URL: 'tcp://127.0.0.1:1' }));
    await expect(judgeNextDocument(test.registry, strict)).rejects.toThrow('ECONNREFUSED');
    expect(await documentsOfDraft(test.registry, draftToken)).toMatchObject([{ judgement: 'waiting' }]);
    await test.database.dataSource.query('UPDATE evidence_document SET claimed_until = NULL');
    await judgeDocuments(test);
    expect(await documentsOfDraft(test.registry, draftToken)).toMatchObject([{ judgement: 'taken' }]);
  });

  it('go with the draft that expired', async () => {
    const draftToken = await answeredDraft(test.registry);
    await attachDocument(test.registry, storage, { draftToken }, aFile(await aPdf()));
    test.clock.forward(31, 'days');
    await deleteExpiredDrafts(test.registry);
    expect(await deleteForsakenDocuments(test.registry, storage)).toBeGreaterThan(0);
    expect(await deleteForsakenDocuments(test.registry, storage)).toBe(0);
  });
});

describe('reminders to confirm', () => {
  const mails = async (id: string): Promise<number> =>
    (await test.database.dataSource.query<object[]>('SELECT FROM confirmation WHERE endorsement_id = $1', [id])).length;

  it('go out after 24 and 72 hours, each once, and only one after a long silence', async () => {
    const { endorsementId } = await submission(test.registry);
    await remindUnconfirmed(test.registry);
    expect(await mails(endorsementId)).toBe(1);
    test.clock.forward(25, 'hours');
    await remindUnconfirmed(test.registry);
    await remindUnconfirmed(test.registry);
    expect(await mails(endorsementId)).toBe(2);
    const late = await submission(test.registry);
    test.clock.forward(80, 'hours');
    await remindUnconfirmed(test.registry);
    await remindUnconfirmed(test.registry);
    expect([await mails(endorsementId), await mails(late.endorsementId)]).toEqual([3, 2]);
  });
});

import { readdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { translator } from '#content/i18n/translator.js';
import type { DocumentStorage } from '#platform/document-place.js';
import { findDraft } from '#registry/drafts/drafts.js';
import { submitEndorsement } from '#registry/signing/submit-endorsement.js';
import { attachDocument } from '#registry/evidence/attach-document.js';
import { documentsOf } from '#registry/evidence/documents.js';
import { judgeNextDocument } from '#registry/evidence/judge-next-document.js';
import { roomForUpload } from '#registry/evidence/upload-quota.js';
import { claimWaitingDocument, WAITING_LIMITS } from '#registry/evidence/waiting-document.js';
import { documentRefusedProcessor } from '../../apps/worker/src/mail/document-refused.processor.js';
import { createLogger } from '#platform/logger.js';
import type { OutgoingMail } from '#mail/send-mail.js';
import { DOCUMENTS } from '../../apps/web/src/settings.provider.js';
import { anEndorsement, confirmByMail } from '../support/endorsements.js';
import { contactBrowser } from '../support/own-page.js';
import { aStaffMember, browserOf } from '../support/staff.js';
import { judgeDocuments } from '../support/judged-documents.js';
import { answeredDraft } from '../support/submissions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aFile, aPdf } from '../support/uploads.js';

let test: TestApp;
let folder: string;
const t = translator('en');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'we-care-judged-'));
  test = await startTestApp({ DOCUMENTS_DIR: folder });
}, 60_000);

beforeEach(() => test.database.dataSource.query('DELETE FROM evidence_document'));

afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

const storage = () => test.app.get<DocumentStorage>(DOCUMENTS);
const scripted = () => aPdf((pdf) => pdf.addJavaScript('x', 'app.alert(1)'));
const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;

const attach = async (draftToken: string, bytes: Buffer, network: string) =>
  attachDocument(test.registry, storage(), { draftToken }, aFile(bytes), network);

const mailsOf = async (endorsementId: string) =>
  (
    await test.database.dataSource.query<{ id: string }[]>(
      `SELECT id FROM outbox WHERE job = 'mail.document-refused' AND subject ->> 'endorsementId' = $1`,
      [endorsementId],
    )
  ).map(({ id }) => id);

/** A signature with a document that is refused afterwards, not confirmed yet. */
async function signedWith(bytes: Buffer): Promise<string> {
  const token = await answeredDraft(test.registry);
  await attach(token, bytes, '192.0.2.0/24');
  const draft = await findDraft(test.registry, token);
  return (await submitEndorsement(test.registry, token, draft?.version ?? 0)).endorsementId;
}

describe('documents that wait to be judged', () => {
  it('come up in turns of their networks: a good one behind twenty is the next but one', async () => {
    for (let draft = 0; draft < 7; draft += 1) {
      const token = await answeredDraft(test.registry);
      for (let count = 0; count < 3; count += 1) await attach(token, await scripted(), '192.0.2.0/24');
    }
    // One of them is under way already, as in a busy worker.
    await claimWaitingDocument(test.registry);
    const good = await attach(await answeredDraft(test.registry), await aPdf(), '198.51.100.0/24');
    expect((await claimWaitingDocument(test.registry))?.id).toBe(good);
    const others = [await claimWaitingDocument(test.registry), await claimWaitingDocument(test.registry)];
    expect(new Set([good, ...others.map((one) => one?.id)]).size).toBe(3);
  });

  it('are no more than fit: then their network’s next is refused before it is read', async () => {
    const { dataSource } = test.database;
    const upload = { owner: { draftToken: await answeredDraft(test.registry) }, network: '192.0.2.0/24' };
    const quota = { owner: 1e9, network: 1e9, all: 1e9 };
    await attach(upload.owner.draftToken, await aPdf(), upload.network);
    await dataSource.query(
      `INSERT INTO evidence_document (id, draft_id, file_name, content_type, size, sha256, storage_key, uploaded_at, network)
       SELECT gen_random_uuid(), NULL, file_name, content_type, size, sha256, gen_random_uuid()::text, uploaded_at, network
         FROM evidence_document, generate_series(2, $1)`,
      [WAITING_LIMITS.network],
    );
    await expect(roomForUpload(test.registry, upload, quota)).rejects.toMatchObject({ parameters: { fault: 'busy' } });
    expect(await roomForUpload(test.registry, { ...upload, network: '198.51.100.0/24' }, quota)).toMatchObject({
      documents: 2,
    });
  });

  it('are taken once by two workers, and again when one is killed', async () => {
    const token = await answeredDraft(test.registry);
    const id = await attach(token, await aPdf(), '192.0.2.0/24');
    const claims = await Promise.all([claimWaitingDocument(test.registry), claimWaitingDocument(test.registry)]);
    expect(claims.map((one) => one?.id).sort()).toEqual([id, undefined]);
    // Whoever comes for nothing comes again: the one that is at it may have been killed.
    await expect(judgeNextDocument(test.registry, storage())).rejects.toThrow('elsewhere');
    await test.database.dataSource.query(`UPDATE evidence_document SET claimed_until = now() - interval '1 second'`);
    expect(await judgeNextDocument(test.registry, storage())).toBe(true);
    expect(await judgeNextDocument(test.registry, storage())).toBe(false);
  });

  it('are opened by nobody', async () => {
    const id = await signedWith(await aPdf());
    const [document] = await documentsOf(test.registry, id);
    const staff = await browserOf(test, await aStaffMember(test.registry, { role: 'reviewer' }));
    const address = `/en/staff/endorsements/${id}`;
    expect((await staff.get(address)).text).toContain(t('evidence.judgement.waiting'));
    expect((await staff.post(`${address}/documents/${document?.id ?? ''}`)).status).toBe(404);
    await judgeDocuments(test);
    expect((await staff.post(`${address}/documents/${document?.id ?? ''}`)).status).toBe(200);
  });
});

describe('a document that is refused after the signature', () => {
  it('costs the signature nothing, and is told once the address is confirmed', async () => {
    const id = await signedWith(await scripted());
    const before = files();
    await judgeDocuments(test);
    expect(files()).toBe(before - 1);
    expect(await documentsOf(test.registry, id)).toMatchObject([{ judgement: 'refused', fault: 'scripted' }]);
    expect(await mailsOf(id)).toEqual([]);
    await confirmByMail(test.registry, id);
    expect(await mailsOf(id)).toHaveLength(1);
  });

  it('is told by mail and on the own page, without the name that a stranger gave it', async () => {
    const { id } = await anEndorsement(test.registry).submitted();
    await attachDocument(test.registry, storage(), { endorsementId: id }, aFile(await scripted(), 'call 0900.pdf'));
    await judgeDocuments(test);
    await judgeDocuments(test);
    const [outboxId, ...more] = await mailsOf(id);
    expect(more).toEqual([]);
    const sent: OutgoingMail[] = [];
    const mailer = { sendMail: (mail: OutgoingMail) => Promise.resolve(void sent.push(mail)), close: () => undefined };
    const services = {
      registry: test.registry,
      settings: test.settings,
      logger: createLogger(test.settings, 'worker'),
    };
    const processor = documentRefusedProcessor(services, mailer);
    expect(await processor.process({ outboxId: outboxId ?? '', subject: { endorsementId: id } })).toBe('done');
    expect(sent[0]?.rendered.text).toContain('contains scripts');
    expect(sent[0]?.rendered.text).not.toContain('0900');
    const own = await (await contactBrowser(test, id)).get('/en/manage/endorsement');
    expect(own.text).toContain('call 0900.pdf');
    expect(own.text).toContain(t('evidence.judgement.refused'));
  });
});

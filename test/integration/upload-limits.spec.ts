import { readdirSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachDocument } from '#registry/evidence/attach-document.js';
import { deleteForsakenDocuments } from '#registry/evidence/delete-forsaken-documents.js';
import { documentsOfDraft } from '#registry/evidence/documents.js';
import type { DocumentStorage } from '#platform/document-place.js';
import { DOCUMENTS } from '../../apps/web/src/settings.provider.js';
import { answeredDraft } from '../support/submissions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aFile, aPdf, sendFiles } from '../support/uploads.js';

let test: TestApp;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'we-care-limits-'));
  test = await startTestApp({
    DOCUMENTS_DIR: folder,
    UPLOADS_DAILY_MB_PER_DRAFT: '3',
    UPLOADS_DAILY_MB_PER_NETWORK: '8',
    UPLOADS_DAILY_MB: '12',
  });
}, 60_000);

afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

/** Every file below the folder, whatever it is for. */
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

/** No document, and two megabytes of it. */
const nonsense = Buffer.alloc(2_000_000, 'x');

describe('what may be uploaded', () => {
  it('is limited by the day for a draft, a network and everybody, and counts what was refused', async () => {
    const send = async (token: string, ip: string) => {
      const { body } = await sendFiles(test, token, { remoteAddress: ip }, nonsense);
      return body.includes('not a PDF') ? 'read' : body.includes('in a day') ? 'quota' : body;
    };
    const token = await answeredDraft(test.registry);
    expect([await send(token, '192.0.2.1'), await send(token, '192.0.2.1')]).toEqual(['read', 'read']);
    expect(await send(token, '198.51.100.1')).toBe('quota');
    const ofNetwork = [];
    for (const ip of ['192.0.2.2', '192.0.2.3', '192.0.2.4', '203.0.113.1', '203.0.113.1', '203.0.113.2']) {
      ofNetwork.push(await send(await answeredDraft(test.registry), ip));
    }
    expect(ofNetwork).toEqual(['read', 'read', 'quota', 'read', 'read', 'quota']);
    test.clock.forward(1, 'days');
    expect(await send(token, '192.0.2.1')).toBe('read');
    test.clock.forward(1, 'days');
    expect(files()).toBe(0);
  });

  it('names no network', async () => {
    const rows = await test.database.dataSource.query<{ subject: string }[]>('SELECT subject FROM upload_usage');
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ subject }) => subject.includes('192.0.2'))).toEqual([]);
  });

  it('is counted before it is read', async () => {
    const token = await answeredDraft(test.registry);
    const pdf = await aPdf();
    await sendFiles(test, token, pdf, pdf, pdf);
    const before = await test.database.dataSource.query('SELECT * FROM upload_usage ORDER BY subject');
    const { statusCode, body } = await sendFiles(test, token, nonsense);
    expect([statusCode, body.includes('At most 3 files')]).toEqual([422, true]);
    expect(await test.database.dataSource.query('SELECT * FROM upload_usage ORDER BY subject')).toEqual(before);
  });

  it('leaves the disk with the document that is removed', async () => {
    const before = files();
    const token = await answeredDraft(test.registry);
    await sendFiles(test, token, await aPdf());
    const [document] = await documentsOfDraft(test.registry, token);
    expect(files()).toBe(before + 1);
    const browser = test.browser();
    browser.cookies.set('draft', token);
    expect((await browser.post('/en/sign/evidence/removal', { document: document?.id ?? '' })).status).toBe(303);
    expect(files()).toBe(before);
    expect(await documentsOfDraft(test.registry, token)).toEqual([]);
  });
});

describe('a file whose transaction', () => {
  const storage = () => test.app.get<DocumentStorage>(DOCUMENTS);
  const rows = async () =>
    (await test.database.dataSource.query<object[]>('SELECT FROM evidence_document WHERE deleted_at IS NULL')).length;

  it('was refused is deleted, with its row', async () => {
    const [kept, before] = [await rows(), files()];
    await expect(
      attachDocument(test.registry, storage(), { draftToken: 'nobody’s' }, aFile(await aPdf())),
    ).rejects.toMatchObject({ code: 'draft.not-found' });
    expect([await rows(), files()]).toEqual([kept, before]);
  });

  it('was committed stays, also when nobody heard of the commit', async () => {
    const before = files();
    const draftToken = await answeredDraft(test.registry);
    const { dataSource } = test.registry;
    const deaf = Object.create(dataSource, {
      transaction: {
        value: async (...given: Parameters<typeof dataSource.transaction>) => {
          await dataSource.transaction(...given);
          throw new Error('the connection broke after COMMIT');
        },
      },
    }) as typeof dataSource;
    const registry = Object.assign(Object.create(test.registry) as typeof test.registry, { dataSource: deaf });
    await expect(attachDocument(registry, storage(), { draftToken }, aFile(await aPdf()))).rejects.toThrow('COMMIT');
    expect(await documentsOfDraft(test.registry, draftToken)).toHaveLength(1);
    expect(files()).toBe(before + 1);
  });

  it('never came about goes when it was an hour ago', async () => {
    await test.database.dataSource.query(
      `INSERT INTO evidence_document (id, file_name, content_type, size, sha256, storage_key, uploaded_at, scan_result)
       VALUES (gen_random_uuid(), 'a.pdf', 'application/pdf', 1, '', gen_random_uuid()::text, $1, 'not_scanned')`,
      [test.clock.now()],
    );
    expect(await deleteForsakenDocuments(test.registry, storage())).toBe(0);
    test.clock.forward(61, 'minutes');
    expect(await deleteForsakenDocuments(test.registry, storage())).toBe(1);
  });
});

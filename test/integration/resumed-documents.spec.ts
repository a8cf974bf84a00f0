import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import type { DocumentStorage } from '#platform/document-place.js';
import { attachDocument } from '#registry/evidence/attach-document.js';
import { resumeDocuments } from '#registry/evidence/resume-documents.js';
import { MAXIMUM_ATTEMPTS } from '#registry/outbox/outbox-claim.js';
import { judgeDocumentProcessor } from '../../apps/worker/src/documents/judge-document.processor.js';
import { rowWorker } from '../../apps/worker/src/outbox/work-row.js';
import { DOCUMENTS } from '../../apps/web/src/settings.provider.js';
import { judgeDocuments } from '../support/judged-documents.js';
import { answeredDraft } from '../support/submissions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aFile, aPdf } from '../support/uploads.js';

let test: TestApp;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'we-care-resumed-'));
  test = await startTestApp({ DOCUMENTS_DIR: folder });
}, 60_000);

beforeEach(async () => {
  await test.database.dataSource.query('DELETE FROM evidence_document');
  await test.database.dataSource.query('DELETE FROM outbox');
});

afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

const storage = () => test.app.get<DocumentStorage>(DOCUMENTS);

async function upload(): Promise<string> {
  return attachDocument(
    test.registry,
    storage(),
    { draftToken: await answeredDraft(test.registry) },
    aFile(await aPdf()),
  );
}

function open(job: string): Promise<{ id: string; documentId: string }[]> {
  return test.database.dataSource.query(
    `SELECT id, subject ->> 'documentId' AS "documentId" FROM outbox WHERE job = $1 AND done_at IS NULL`,
    [job],
  );
}

/** Works the judging of a document for the last time, while its file cannot be had. */
async function giveUp(): Promise<void> {
  const { registry } = test;
  const settings = { ...test.settings, DOCUMENTS_DIR: join(folder, 'away') };
  const services = { registry, settings, logger: pino({ level: 'silent' }) };
  const processor = judgeDocumentProcessor(services);
  const run = rowWorker(services, new Map([[processor.job.name, processor]]));
  for (const { id } of await open('documents.judge')) {
    await registry.dataSource.query('UPDATE outbox SET attempts = $2 WHERE id = $1', [id, MAXIMUM_ATTEMPTS - 1]);
    await run(id);
  }
  await registry.dataSource.query('UPDATE evidence_document SET claimed_until = NULL');
}

describe('a document whose job was given up', () => {
  it('is judged all the same, once the place of documents is back', async () => {
    const id = await upload();
    await giveUp();
    expect(await open('documents.judge')).toEqual([]);
    expect(await Promise.all([resumeDocuments(test.registry), resumeDocuments(test.registry)])).toEqual(
      expect.arrayContaining([0, 1]),
    );
    expect(await open('documents.judge')).toMatchObject([{ documentId: id }]);
    expect(await resumeDocuments(test.registry)).toBe(0);
  });

  it('gets one for each that is missing: any job judges any document', async () => {
    await upload();
    await giveUp();
    const ids = [await upload(), await upload()];
    await test.database.dataSource.query(
      `UPDATE outbox SET done_at = now(), outcome = 'failed'
      WHERE subject ->> 'documentId' = $1`,
      [ids[0]],
    );
    expect(await resumeDocuments(test.registry)).toBe(2);
    expect(await open('documents.judge')).toHaveLength(3);
  });

  it('is drawn, too', async () => {
    const id = await upload();
    await judgeDocuments(test);
    await test.database.dataSource.query(`UPDATE outbox SET done_at = now(), outcome = 'failed'`);
    expect(await resumeDocuments(test.registry)).toBe(1);
    expect(await open('documents.render')).toMatchObject([{ documentId: id }]);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { degrees, PDFDocument, rgb } from '@cantoo/pdf-lib';
import jpeg from 'jpeg-js';
import type { DocumentStorage } from '#platform/document-place.js';
import { translator } from '#content/i18n/translator.js';
import { attachDocument } from '#registry/evidence/attach-document.js';
import { deleteForsakenDocuments } from '#registry/evidence/delete-forsaken-documents.js';
import { renderDocument } from '#registry/evidence/render-document.js';
import { DOCUMENTS } from '../../apps/web/src/settings.provider.js';
import { aJpeg, exif } from '../support/crafted/crafted-pictures.js';
import { anEndorsement } from '../support/endorsements.js';
import { judgeDocuments } from '../support/judged-documents.js';
import { aStaffMember, browserOf } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aFile } from '../support/uploads.js';

let test: TestApp;
let folder: string;
let endorsementId: string;
const t = translator('en');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'we-care-pages-'));
  test = await startTestApp({ DOCUMENTS_DIR: folder });
  endorsementId = (await anEndorsement(test.registry).submitted()).id;
}, 60_000);

afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

const storage = () => test.app.get<DocumentStorage>(DOCUMENTS);
const query = <Row>(sql: string, given: unknown[]) => test.database.dataSource.query<Row[]>(sql, given);

/** Documents and their pages on the disk. */
const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;

async function rendered(bytes: Buffer): Promise<string> {
  const id = await attachDocument(test.registry, storage(), { endorsementId }, aFile(bytes));
  await judgeDocuments(test);
  // As if another worker was at it, and then was not any more.
  await query(`UPDATE evidence_document SET claimed_until = now() + interval '1 hour' WHERE id = $1`, [id]);
  await expect(renderDocument(test.registry, storage(), id)).rejects.toThrow('elsewhere');
  await query('UPDATE evidence_document SET claimed_until = NULL WHERE id = $1', [id]);
  expect(await renderDocument(test.registry, storage(), id)).toBe(true);
  return id;
}

/** Two pages whose left half is red; the owner of the file forbids changes. */
async function twoPages(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (const turn of [0, 90]) {
    const page = pdf.addPage([200, 100]);
    page.drawRectangle({ x: 0, y: 0, width: 100, height: 100, color: rgb(1, 0, 0) });
    page.setRotation(degrees(turn));
  }
  pdf.encrypt({ userPassword: '', ownerPassword: 'only theirs' });
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

function pointOf(bytes: Buffer, x: number, y: number): number[] {
  const { data, width, height } = jpeg.decode(bytes);
  const at = 4 * (Math.floor(y * height) * width + Math.floor(x * width));
  return [...data.subarray(at, at + 3)].map((value) => Math.round(value / 255));
}

describe('the pages of a document', () => {
  it('are drawn, shown to staff on the case, logged once, and go with the document', async () => {
    const before = files();
    const id = await rendered(await twoPages());
    expect(files()).toBe(before + 3);
    expect(await renderDocument(test.registry, storage(), id)).toBe(false);
    const staff = await browserOf(test, await aStaffMember(test.registry, { role: 'reviewer' }));
    const shown = await staff.get(`/en/staff/endorsements/${endorsementId}`);
    const pictures = [...shown.document.querySelectorAll('img[src*="/pages/"]')].map(
      (one) => one.getAttribute('src') ?? '',
    );
    expect(pictures).toHaveLength(2);
    expect(shown.text).toContain(t('evidence.original.warning'));
    const reader = { cookie: [...staff.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const answers = [];
    for (const url of pictures) answers.push(await test.app.inject({ method: 'GET', url, headers: reader }));
    expect(answers.map(({ headers }) => headers['content-type'])).toEqual(['image/jpeg', 'image/jpeg']);
    const [straight, turned] = answers.map(({ rawPayload }) => rawPayload);
    expect(pointOf(straight ?? Buffer.alloc(0), 0.25, 0.5)).toEqual([1, 0, 0]);
    expect(pointOf(straight ?? Buffer.alloc(0), 0.75, 0.5)).toEqual([1, 1, 1]);
    expect(pointOf(turned ?? Buffer.alloc(0), 0.5, 0.25)).toEqual([1, 0, 0]);
    expect(await query('SELECT FROM access_log WHERE subject = $1', [id])).toHaveLength(1);
    expect((await staff.get(`/en/staff/endorsements/${endorsementId}/documents/${id}/pages/3`)).status).toBe(404);
    expect([303, 401, 403]).toContain((await test.browser().get(pictures[0] ?? '')).status);
    await query('UPDATE evidence_document SET deleted_at = now() WHERE id = $1', [id]);
    await deleteForsakenDocuments(test.registry, storage());
    expect(files()).toBe(before);
  }, 120_000);

  it('are a picture without what its camera wrote, the right way up', async () => {
    const id = await rendered(aJpeg([exif(6)], 16, 8));
    const [page] = await query<{ key: string; width: number; height: number }>(
      'SELECT storage_key AS key, width, height FROM evidence_page WHERE document_id = $1',
      [id],
    );
    expect([page?.width, page?.height]).toEqual([8, 16]);
    const bytes = readFileSync(join(folder, page?.key.slice(0, 2) ?? '', page?.key ?? ''));
    expect([bytes.includes('Exif'), bytes.includes('GPS')]).toEqual([false, false]);
  }, 120_000);

  it('are none where there is nothing to draw, and the original is left', async () => {
    const pdf = Buffer.from(
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n45\n%%EOF\n',
    );
    const id = await rendered(pdf);
    expect(
      await query('SELECT page_count FROM evidence_document WHERE id = $1 AND rendered_at IS NOT NULL', [id]),
    ).toEqual([{ page_count: 0 }]);
    const staff = await browserOf(test, await aStaffMember(test.registry, { role: 'reviewer' }));
    expect((await staff.get(`/en/staff/endorsements/${endorsementId}`)).text).toContain(t('evidence.pages.none'));
    expect((await staff.post(`/en/staff/endorsements/${endorsementId}/documents/${id}`)).status).toBe(200);
  }, 120_000);
});

import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { UploadedFile } from '#registry/evidence/uploaded-file.js';
import type { TestApp } from './test-app.js';

/** A PDF of one page, its objects packed into streams as most programs do. */
export async function aPdf(change: (pdf: PDFDocument) => void = () => undefined): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  change(pdf);
  return Buffer.from(await pdf.save({ useObjectStreams: true }));
}

/** A file that arrived, as the web process hands it on. */
export function aFile(bytes: Buffer, name = 'minutes.pdf'): UploadedFile {
  const path = join(mkdtempSync(join(tmpdir(), 'we-care-upload-')), 'file');
  writeFileSync(path, bytes);
  return { name, path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Sends files with the form of the evidence page, as the browser that holds this draft, from any address. */
export function sendFiles(test: TestApp, draftToken: string, ...sent: ({ remoteAddress: string } | Buffer)[]) {
  const files = sent.filter((one) => Buffer.isBuffer(one));
  const from = sent.find((one) => !Buffer.isBuffer(one));
  const boundary = 'theboundary';
  const parts = files.flatMap((bytes, index) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="documents"; filename="mandate-${index}.pdf"\r\ncontent-type: application/pdf\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ]);
  return test.app.inject({
    ...from,
    method: 'POST',
    url: '/en/sign/evidence',
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'sec-fetch-site': 'same-origin',
      cookie: `draft=${draftToken}`,
    },
    payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  });
}

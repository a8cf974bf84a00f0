import { PDFDocument } from '@cantoo/pdf-lib';
import type { TestApp } from './test-app.js';

/** A PDF of one page, its objects packed into streams as most programs do. */
export async function aPdf(change: (pdf: PDFDocument) => void = () => undefined): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  change(pdf);
  return Buffer.from(await pdf.save({ useObjectStreams: true }));
}

/** Sends files with the form of the evidence page, as the browser that holds this draft. */
export function sendFiles(test: TestApp, draftToken: string, ...files: Buffer[]) {
  const boundary = 'theboundary';
  const parts = files.flatMap((bytes, index) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="documents"; filename="mandate-${index}.pdf"\r\ncontent-type: application/pdf\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ]);
  return test.app.inject({
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

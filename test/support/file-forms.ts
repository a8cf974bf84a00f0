import { PDFDocument } from '@cantoo/pdf-lib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { TestBrowser } from './test-browser.js';

const BOUNDARY = 'theboundary';

/** A small PDF that nothing is wrong with. */
export async function aPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  return Buffer.from(await pdf.save());
}

/** Sends a form with files, named `minutes-0.pdf` and so on, as a browser does. */
export function sendWithFiles(
  app: NestFastifyApplication,
  { cookies }: TestBrowser,
  url: string,
  fields: Readonly<Record<string, string>>,
  files: readonly Buffer[],
) {
  const field = (disposition: string, content: Buffer | string) => [
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ];
  const parts = [
    ...Object.entries(fields).flatMap(([name, value]) => field(`name="${name}"`, value)),
    ...files.flatMap((bytes, index) => field(`name="documents"; filename="minutes-${index}.pdf"`, bytes)),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ];
  return app.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'sec-fetch-site': 'same-origin',
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    payload: Buffer.concat(parts),
  });
}

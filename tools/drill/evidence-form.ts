import type { PreparedDraft } from '../bench/drafts.ts';
import type { Stand } from '../bench/stand.ts';
import { client, type WireAnswer } from '../bench/wire.ts';

export const BOUNDARY = 'the-boundary-of-a-drill';

/** The headers with which a browser of this network sends files for a draft. */
export function evidenceHeaders({ publicUrl }: Stand, { cookie }: PreparedDraft, address: string) {
  return {
    cookie,
    origin: publicUrl,
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': address,
    'x-forwarded-proto': 'https',
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
  };
}

/** The beginning of a file in the form. */
export function fileHead(name: string): string {
  return `--${BOUNDARY}\r\ncontent-disposition: form-data; name="documents"; filename="${name}"\r\n\r\n`;
}

/** Uploads one picture. */
export async function uploadPicture(
  stand: Stand,
  draft: PreparedDraft,
  address: string,
  picture: Buffer,
): Promise<WireAnswer> {
  const { ask, close } = client(1);
  const body = Buffer.concat([
    Buffer.from(fileHead('resolution.png')),
    picture,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
  const headers = { ...evidenceHeaders(stand, draft, address), 'content-length': String(body.length) };
  try {
    return await ask(`${stand.webUrl}/en/sign/evidence`, { method: 'POST', headers }, body);
  } finally {
    close();
  }
}

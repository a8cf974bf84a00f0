import { createHash, randomBytes } from 'node:crypto';
import type { Stand } from './stand.ts';

/** A draft of which every question is answered, and the cookie by which its browser finds it. */
export interface PreparedDraft {
  readonly token: string;
  readonly cookie: string;
}

const VERSION = 9;

/** Writes answered drafts, each of another place that has not signed, as the signing journey leaves them. */
export async function prepareDrafts({ database }: Stand, count: number): Promise<PreparedDraft[]> {
  const { rows: places } = await database.query<{ id: string; name: string; country: string }>(
    `SELECT p.id, p.name, p.country FROM place p
      WHERE p.retired_at IS NULL AND NOT EXISTS (SELECT FROM local_government g WHERE g.place_id = p.id)
        AND NOT EXISTS (SELECT FROM draft d WHERE d.answers #>> '{government,placeId}' = p.id)
      ORDER BY md5(p.id) LIMIT $1`,
    [count],
  );
  const drafts = places.map((place) => {
    const token = randomBytes(32).toString('base64url');
    return { token, hash: createHash('sha256').update(token).digest('base64url'), answers: answersOf(place) };
  });
  await database.query(
    `INSERT INTO draft (token_hash, language, answers, version, created_at, updated_at, expires_at)
     SELECT hash, 'en', answers, ${String(VERSION)}, now(), now(), now() + interval '30 days'
     FROM jsonb_to_recordset($1) AS one (hash text, answers jsonb)`,
    [JSON.stringify(drafts)],
  );
  return drafts.map(({ token }) => ({ token, cookie: `__Host-draft=${token}` }));
}

/** What the check page's button sends, and the headers that browsers send with it. */
export function signature({ publicUrl }: Stand, { cookie }: PreparedDraft) {
  const body = `declaration=yes&version=${String(VERSION)}&comments=`;
  return {
    body,
    options: {
      method: 'POST',
      headers: {
        cookie,
        origin: publicUrl,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
      },
    },
  };
}

function answersOf({ id, name, country }: { id: string; name: string; country: string }) {
  const website = `https://place-${id.replace(/\W/g, '')}.example.org`;
  return {
    country,
    government: { listed: true, placeId: id, name, detail: 'Municipality' },
    pact: { version: '1.0', language: 'en', textHash: 'a-hash' },
    undertakings: ['mobility', 'culture'],
    signatory: { name: 'Thandi Example', office: 'Mayor' },
    mandate: { kind: 'council_decision', date: '2026-02-03', reference: 'Resolution 12', url: null },
    contact: {
      name: 'Sipho Example',
      role: 'Head of international relations',
      email: `sipho@${new URL(website).hostname}`,
      language: 'en',
      officialWebsite: website,
    },
    consents: { process_contact: true, publish_endorsement: true, publish_name: false, news: false },
  };
}

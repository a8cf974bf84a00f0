import { setTimeout as sleep } from 'node:timers/promises';
import { Stand } from '../bench/stand.ts';
import { Sentence } from '../sentence.ts';
import { noisePicture } from './noise-picture.ts';

export const name = 'congress-hall';

const OFFICIALS = 200;
/** One begins each so often: two hundred in a minute. */
const EVERY_MS = 300;
/** The one address behind which they all are. */
const HALL = '203.0.113.7';
/** Pixels of a picture that is about 1 MB: noise cannot be compressed. */
const SIDE = 590;

interface Place {
  readonly id: string;
  readonly name: string;
  readonly country: string;
}

/**
 * Two hundred officials sign within a minute from one network, each with a document of 1 MB, against a web process with
 * the limits of production. All of them have to get through, and nothing may be lost.
 * @throws Sentence that says what did not hold
 */
export async function run(): Promise<string> {
  const stand = new Stand({ REQUESTS_PER_MINUTE: '120' });
  try {
    await stand.start();
    stand.startWorker();
    const places = await placesOf(stand);
    const picture = noisePicture(SIDE);
    const begun = performance.now();
    const signed = await Promise.allSettled(
      places.map(async (place, at) => {
        await sleep(at * EVERY_MS);
        await sign(stand, place, picture);
      }),
    );
    const seconds = Math.round((performance.now() - begun) / 1000);
    const refused = signed.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    if (refused.length > 0) {
      const kinds = [...Map.groupBy(refused, (reason) => reason)].map(
        ([reason, of]) => `${String(of.length)} × ${reason}`,
      );
      throw new Sentence(
        `${String(refused.length)} of ${String(OFFICIALS)} did not get through (aim: 0), in ${String(seconds)} s: ${kinds.join('; ')}`,
      );
    }
    const { rows } = await stand.database.query<{ signed: number; documents: number }>(
      `SELECT count(DISTINCT e.id)::int AS signed, count(d.id)::int AS documents
         FROM endorsement e JOIN endorsement_people p ON p.endorsement_id = e.id
         LEFT JOIN evidence_document d ON d.endorsement_id = e.id WHERE p.contact_email LIKE '%@hall.example.org'`,
    );
    if (rows[0]?.signed !== OFFICIALS || rows[0].documents !== OFFICIALS) {
      throw new Sentence(`Of ${String(OFFICIALS)} signings the database has ${JSON.stringify(rows[0])}.`);
    }
    return `${String(OFFICIALS)} of ${String(OFFICIALS)} officials who began within a minute behind one address signed, in ${String(seconds)} s, with 1 MB each (aim: all)`;
  } finally {
    await stand.stop();
  }
}

async function placesOf({ database }: Stand): Promise<Place[]> {
  const { rows } = await database.query<Place>(
    `SELECT p.id, p.name, p.country FROM place p
      WHERE p.retired_at IS NULL AND NOT EXISTS (SELECT FROM local_government g WHERE g.place_id = p.id)
      ORDER BY md5(p.id) LIMIT $1`,
    [OFFICIALS],
  );
  return rows;
}

/** Signs from the first page to the last, as a browser without JavaScript does. */
async function sign(stand: Stand, place: Place, picture: Buffer): Promise<void> {
  const browser = new Browser(stand);
  await browser.send('/en/sign');
  await browser.send('/en/sign/country', { country: place.country });
  await browser.send('/en/sign/government', { place: place.id });
  await browser.send('/en/sign/pact', { read: 'yes', text: await browser.field('/en/sign/pact', 'text') });
  await browser.send('/en/sign/undertakings', { undertakings: 'mobility' });
  await browser.send('/en/sign/signatory', { name: 'Thandi Example', office: 'Mayor' });
  await browser.send('/en/sign/mandate', {
    kind: 'council_decision',
    'date-day': '3',
    'date-month': '2',
    'date-year': '2026',
    reference: 'Resolution 12',
    url: '',
  });
  const files = new FormData();
  files.append('documents', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'resolution.png');
  await browser.send('/en/sign/evidence', files);
  await browser.send('/en/sign/contact', {
    who: 'other',
    name: 'Sipho Example',
    role: 'Head of international relations',
    email: `place-${place.id.replace(/\W/g, '').toLowerCase()}@hall.example.org`,
    language: 'en',
    officialWebsite: 'www.hall.example.org',
  });
  await browser.send('/en/sign/consents', { process_contact: 'yes', publish_endorsement: 'yes' });
  const version = await browser.field('/en/sign/check', 'version');
  await browser.send('/en/sign/check', { declaration: 'yes', version, comments: '' });
}

/** A browser in the hall. */
class Browser {
  private cookie = '';
  private readonly stand: Stand;

  constructor(stand: Stand) {
    this.stand = stand;
  }

  /** Sends a form. @throws {Error} unless it leads on to another page */
  async send(path: string, form: Readonly<Record<string, string>> | FormData = {}): Promise<void> {
    const body = form instanceof FormData ? form : new URLSearchParams(form);
    const answer = await this.ask(path, { method: 'POST', body });
    if (answer.status !== 303) throw new Error(`${path} was answered ${String(answer.status)}.`);
    const [given] = answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('__Host-draft='));
    this.cookie = given?.split(';')[0] ?? this.cookie;
  }

  /** The value of a hidden field of a page. */
  async field(path: string, field: string): Promise<string> {
    const page = await (await this.ask(path)).text();
    const input = (page.match(/<input[^>]*>/g) ?? []).find((tag) => tag.includes(`name="${field}"`));
    return /value="([^"]*)"/.exec(input ?? '')?.[1] ?? '';
  }

  private ask(path: string, options: RequestInit = {}): Promise<Response> {
    const headers = {
      cookie: this.cookie,
      origin: this.stand.publicUrl,
      'x-forwarded-for': HALL,
      'x-forwarded-proto': 'https',
    };
    return fetch(`${this.stand.webUrl}${path}`, { redirect: 'manual', ...options, headers }).catch((error: unknown) => {
      const { cause } = error as { cause?: { code?: unknown; message?: unknown } };
      throw new Error(`${path} got no answer: ${String(cause?.code ?? cause?.message ?? error)}`);
    });
  }
}

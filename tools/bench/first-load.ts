import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import { prepareDrafts } from './drafts.ts';
import type { Result } from './result.ts';
import type { Stand } from './stand.ts';

/** What one address costs a browser that has nothing yet: everything it receives, headers included. */
interface Received {
  readonly bytes: number;
  readonly text: string;
}

interface FirstLoad {
  readonly path: string;
  readonly bytes: number;
  readonly scriptBytes: number;
}

const LANGUAGES = ['en', 'fr', 'es'];
/** Transport units, as in "35 kB on the wire". */
const KILOBYTE = 1000;

const SIGN_ON = [
  '',
  '/country',
  '/government',
  '/pact',
  '/undertakings',
  '/signatory',
  '/mandate',
  '/evidence',
  '/contact',
];
const GROUPS = [
  {
    name: 'sign-on pages',
    paths: [...SIGN_ON, '/consents', '/check'].map((step) => `/sign${step}`),
    most: 35,
    script: 8,
  },
  { name: 'public pages', paths: ['', '/pact', '/open-data', '/privacy', '/accessibility', 'SIGNATORY'], most: 60 },
  { name: 'list with map', paths: ['/signatories'], most: 90 },
];

/** Bytes of a first visit: the page and all that it makes a browser fetch at once, compressed by brotli. */
export async function firstLoads(stand: Stand): Promise<Result[]> {
  const [draft] = await prepareDrafts(stand, 1);
  const signatory = await signatoryPath(stand);
  const results: Result[] = [];
  for (const { name, paths, most, script } of GROUPS) {
    const loads: FirstLoad[] = [];
    for (const language of LANGUAGES) {
      for (const path of paths) {
        const address = `/${language}${path === 'SIGNATORY' ? signatory : path}`;
        loads.push(await firstLoad(stand.webUrl, address, draft?.cookie ?? ''));
      }
    }
    results.push(largest(`first load, ${name}`, loads, 'bytes', most));
    if (script !== undefined) results.push(largest(`first load, ${name}, scripts alone`, loads, 'scriptBytes', script));
  }
  return results;
}

function largest(measure: string, loads: FirstLoad[], part: 'bytes' | 'scriptBytes', mostKilobytes: number): Result {
  const heaviest = loads.reduce((worst, one) => (one[part] > worst[part] ? one : worst));
  return {
    measure,
    registry: `${(heaviest[part] / KILOBYTE).toFixed(1)} kB (${heaviest.path})`,
    target: `≤ ${String(mostKilobytes)} kB`,
    isMet: heaviest[part] <= mostKilobytes * KILOBYTE,
  };
}

async function signatoryPath({ database }: Stand): Promise<string> {
  const { rows } = await database.query<{ path: string }>(
    `SELECT '/signatories/' || lower(country) || '/' || slug || '-' || number AS path FROM public_signatory
      ORDER BY number LIMIT 1`,
  );
  return rows[0]?.path ?? '';
}

async function firstLoad(origin: string, path: string, cookie: string): Promise<FirstLoad> {
  const page = await receive(origin, path, cookie);
  let [bytes, scriptBytes] = [page.bytes, 0];
  const waiting = neededBy(page.text);
  const had = new Set<string>();
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    const found = new URL(address, `${origin}${path}`);
    if (found.origin !== origin || had.has(found.pathname)) continue;
    had.add(found.pathname);
    const part = await receive(origin, found.pathname, cookie);
    bytes += part.bytes;
    if (found.pathname.endsWith('.js')) scriptBytes += part.bytes;
    for (const inner of neededBy(part.text)) waiting.push(new URL(inner, found).href);
  }
  return { path, bytes, scriptBytes };
}

/** Addresses in a page, a style sheet or a script that a browser fetches without being asked. */
function neededBy(text: string): string[] {
  const patterns = [
    /<link\b(?=[^>]*\brel="(?:stylesheet|icon|preload|modulepreload)")[^>]*\bhref="([^"]+)"/g,
    /<(?:script|img|iframe|source)\b[^>]*\bsrc="([^"]+)"/g,
    /\burl\(["']?(?!data:|#)([^"')]+)["']?\)/g,
    /\b(?:import|from)\s*["'](\.[^"']+)["']/g,
  ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, address]) => address ?? []));
}

/** Asks over a connection of its own and counts what comes through it. */
function receive(origin: string, path: string, cookie: string): Promise<Received> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br', connection: 'close', cookie };
    const asked = request(`${origin}${path}`, { headers, agent: false }, (response) => {
      buffer(response).then((body) => {
        if (response.statusCode !== 200) {
          reject(new Error(`${path} answered ${String(response.statusCode)}.`));
          return;
        }
        const plain = response.headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
        resolve({ bytes: response.socket.bytesRead, text: plain.toString() });
      }, reject);
    });
    asked.once('error', reject).end();
  });
}

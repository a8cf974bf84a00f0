import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** An answer as it came over the wire. */
export interface SavedAnswer {
  readonly path: string;
  readonly acceptEncoding: string;
  /** Names and values in turn, without those that Node's server writes itself. */
  readonly headers: readonly string[];
  /** Base 64 of the body as it was sent. */
  readonly body: string;
}

const WRITTEN_BY_NODE = new Set(['connection', 'keep-alive', 'date']);

/** Reads one answer; the body stays compressed. */
export function saveAnswer(origin: string, path: string, acceptEncoding: string): Promise<SavedAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}${path}`, { headers: { 'accept-encoding': acceptEncoding } }, (response) => {
      buffer(response).then((body) => {
        if (response.statusCode !== 200) reject(new Error(`${path} answered ${String(response.statusCode)}.`));
        const pairs = response.rawHeaders.flatMap((name, index, all) =>
          index % 2 === 0 && !WRITTEN_BY_NODE.has(name.toLowerCase()) ? [[name, all[index + 1] ?? '']] : [],
        );
        resolve({ path, acceptEncoding, headers: pairs.flat(), body: body.toString('base64') });
      }, reject);
    });
    asked.once('error', reject).end();
  });
}

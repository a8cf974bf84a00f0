import { Agent, request, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface WireAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** From the call to the last byte. */
  readonly milliseconds: number;
}

/** A client that keeps its connections, and asks as cheaply as Node can. */
export function client(connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    ask: (url: string, options: RequestOptions = {}, body?: string | Buffer) => ask(url, { agent, ...options }, body),
    close: () => {
      agent.destroy();
    },
  };
}

function ask(url: string, options: RequestOptions, body?: string | Buffer): Promise<WireAnswer> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(url, options, (response) => {
      buffer(response).then((received) => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: received,
          milliseconds: performance.now() - begun,
        });
      }, reject);
    });
    asked.once('error', reject).end(body);
  });
}

/** Works on all items, so many at a time, and gives the outcomes in the items' order. */
export async function atATime<Item, Outcome>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of waiting) outcomes[index] = await work(item);
  };
  await Promise.all(Array.from({ length: most }, lane));
  return outcomes;
}

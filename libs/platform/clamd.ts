import { createReadStream } from 'node:fs';
import { connect } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { ScanResult } from './document-place.js';

const CHUNK = 64 * 1024;
const TIMEOUT_MS = 20_000;

/**
 * Asks clamd over INSTREAM (clamd(8)): chunks led by their length, ended by a length of zero.
 *
 * @param address `tcp://host:port`
 */
export function clamdScanner(address: string): (path: string) => Promise<ScanResult> {
  const { hostname, port } = new URL(address);
  return async (path) => {
    const answer = await ask(hostname, Number(port), path);
    if (/: OK$/.test(answer)) return 'clean';
    if (/ FOUND$/.test(answer)) return 'infected';
    throw new Error('clamd did not say whether the file is clean');
  };
}

function ask(host: string, port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host);
    const received: Buffer[] = [];
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('clamd did not answer in time')));
    socket.on('error', reject);
    socket.on('data', (part) => received.push(part));
    socket.on('close', () => resolve(Buffer.concat(received).toString('utf8').replaceAll('\0', '').trim()));
    socket.on('connect', () => {
      // A scanner that has seen enough closes the connection: then its answer counts, and not that it did.
      pipeline(messageOf(path), socket, { end: false }).catch((error: unknown) => socket.destroy(error as Error));
    });
  });
}

async function* messageOf(path: string): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    yield lengthOf(chunk);
    yield chunk;
  }
  yield lengthOf(Buffer.alloc(0));
}

function lengthOf(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}

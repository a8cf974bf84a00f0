import { connect } from 'node:net';
import type { ScanResult } from './document-place.js';

const CHUNK = 64 * 1024;
const TIMEOUT_MS = 20_000;

/**
 * Asks clamd over INSTREAM (clamd(8)): chunks led by their length, ended by a length of zero.
 *
 * @param address `tcp://host:port`
 */
export function clamdScanner(address: string): (bytes: Buffer) => Promise<ScanResult> {
  const { hostname, port } = new URL(address);
  return async (bytes) => {
    const answer = await ask(hostname, Number(port), bytes);
    if (/: OK$/.test(answer)) return 'clean';
    if (/ FOUND$/.test(answer)) return 'infected';
    throw new Error('clamd did not say whether the file is clean');
  };
}

function ask(host: string, port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host);
    const received: Buffer[] = [];
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('clamd did not answer in time')));
    socket.on('error', reject);
    socket.on('data', (part) => received.push(part));
    socket.on('close', () => resolve(Buffer.concat(received).toString('utf8').replaceAll('\0', '').trim()));
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += CHUNK) {
        const chunk = bytes.subarray(at, at + CHUNK);
        socket.write(lengthOf(chunk));
        socket.write(chunk);
      }
      socket.write(lengthOf(Buffer.alloc(0)));
    });
  });
}

function lengthOf(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}

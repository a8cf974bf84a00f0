import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import Fastify, { type FastifyInstance } from 'fastify';
import { createLogger } from '#platform/logger.js';
import { acceptFiles, forgetUploads, readFiles } from '../../apps/web/src/http/uploaded-files.js';
import { Uploads, UPLOAD_LIMITS, type UploadLimits } from '../../apps/web/src/http/uploads.js';
import { testSettings } from '../support/settings.js';

let fastify: FastifyInstance;
let folder: string;
let sockets: Socket[];
const accepted: Socket[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'we-care-incoming-'));
  sockets = [];
  accepted.length = 0;
});

afterEach(async () => {
  sockets.forEach((socket) => socket.destroy());
  await fastify.close();
  rmSync(folder, { recursive: true });
});

/** A server that takes files as the registry does, each address a draft of its own. */
async function listening(limits: Partial<UploadLimits> = {}): Promise<number> {
  fastify = Fastify({ forceCloseConnections: true });
  const settings = testSettings({ DATABASE_URL: 'postgres://none' });
  await acceptFiles(fastify, new Uploads(folder, createLogger(settings, 'web'), { ...UPLOAD_LIMITS, ...limits }));
  fastify.server.on('connection', (socket: Socket) => accepted.push(socket));
  let drafts = 0;
  fastify.post('/files', { config: { takesFiles: true } as object }, async (request, reply) => {
    const receiver = {
      owner: `draft ${(drafts += 1)}`,
      room: () => Promise.resolve({ documents: 3, count: () => Promise.resolve() }),
    };
    const { files, fault } = await readFiles(request, receiver).finally(() => forgetUploads(request));
    return reply.code(fault ? 422 : 200).send({ fault, sizes: files.map(({ size }) => size) });
  });
  await fastify.listen({ host: '127.0.0.1', port: 0 });
  return (fastify.server.address() as AddressInfo).port;
}

const PART = Buffer.alloc(64 * 1024, 'x');

const FILE = '--b\r\ncontent-disposition: form-data; name="documents"; filename="a.pdf"\r\n\r\n';

/** Begins a form with files, of which more is to come. */
function begin(port: number): { socket: Socket; received: () => string } {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  sockets.push(socket);
  const head = ['POST /files HTTP/1.1', 'Host: localhost', 'Content-Type: multipart/form-data; boundary=b'];
  socket.write(`${head.join('\r\n')}\r\nContent-Length: 31000000\r\n\r\n${FILE}`);
  let received = '';
  socket.on('data', (words: string) => (received += words));
  socket.on('error', () => undefined);
  return { socket, received: () => received };
}

/** Sends as much of three files of 10 MB as is taken, and then nothing more. */
function stall(port: number): { received: () => string } {
  const { socket, received } = begin(port);
  let sent = 0;
  const send = (): void => {
    while (sent < 9_000_000 && socket.writable) {
      sent += PART.length;
      if (!socket.write(PART)) return void socket.once('drain', send);
    }
  };
  send();
  return { received };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await wait(10);
}

const onDisk = () => readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

describe('uploads that stall', () => {
  it('take two places of their network and no memory, forty of them', async () => {
    const port = await listening();
    Array.from({ length: 40 }, () => stall(port));
    const { places } = fastify.uploads;
    await until(() => places.state.taken === 2 && places.state.waiting === 38);
    // All that the two have sent is on the disk, and the others are read no further than a few buffers.
    await until(() => onDisk() >= 18_000_000);
    const read = accepted.reduce((sum, { bytesRead }) => sum + bytesRead, 0);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(read - onDisk()).toBeLessThan(40 * 512 * 1024);
  }, 60_000);

  it('are ended, and who waits for their place gets it', async () => {
    const port = await listening({ speed: { bytes: 1024, periodMs: 300 } });
    const stalled = [stall(port), stall(port), stall(port)];
    await until(() => stalled.every(({ received }) => received() !== ''));
    expect(stalled.map(({ received }) => received().slice(0, 12))).toEqual(Array(3).fill('HTTP/1.1 408'));
    expect(fastify.uploads.places.state).toEqual({ taken: 0, waiting: 0 });
    expect(readdirSync(folder)).toEqual([]);
  }, 60_000);

  it.each([
    ['a file that came whole', 'small\r\n'],
    ['a field that never ends', `small\r\n--b\r\ncontent-disposition: form-data; name="code"\r\n\r\n12`],
    ['an end after which more is to come', 'small\r\n--b--\r\n'],
    [
      'an empty file that never ends',
      `small\r\n--b\r\ncontent-disposition: form-data; name="documents"; filename=""\r\n\r\n`,
    ],
  ])('hold no place behind %s', async (_what, rest) => {
    const port = await listening({ speed: { bytes: 1024, periodMs: 300 } });
    const { socket, received } = begin(port);
    socket.write(rest);
    await until(() => received() !== '');
    expect(received().slice(0, 12)).toBe('HTTP/1.1 408');
    expect(fastify.uploads.places.state).toEqual({ taken: 0, waiting: 0 });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are forgotten with who goes away', async () => {
    const port = await listening();
    stall(port);
    const { places } = fastify.uploads;
    await until(() => onDisk() >= 9_000_000);
    sockets.forEach((socket) => socket.destroy());
    await until(() => places.state.taken === 0 && readdirSync(folder).length === 0);
    expect(places.state).toEqual({ taken: 0, waiting: 0 });
  }, 60_000);

  it('give way to a network that has no place, and that is told to them', async () => {
    const port = await listening({ places: { ...UPLOAD_LIMITS.places, all: 2, giveWayMs: 100 } });
    const [first, other] = [stall(port), stall(port)];
    await until(() => fastify.uploads.places.state.taken === 2);
    const elsewhere = await fastify.uploads.places.take({ network: 'elsewhere', owner: 'another draft' });
    expect(elsewhere).toBeDefined();
    await until(() => first.received() + other.received() !== '');
    expect(first.received() + other.received()).toContain('HTTP/1.1 408');
    expect(fastify.uploads.places.state).toEqual({ taken: 2, waiting: 0 });
  }, 60_000);

  it('that are refused leave their connection as it was, or say that it ends', async () => {
    const port = await listening({ places: { ...UPLOAD_LIMITS.places, waiting: 0 } });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const body = Buffer.concat([
      Buffer.from('--b\r\ncontent-disposition: form-data; name="documents"; filename="a.pdf"\r\n\r\n'),
      Buffer.alloc(1_000_000, 'x'),
      Buffer.from('\r\n--b--\r\n'),
    ]);
    const ask = async (path: string, sent?: Buffer): Promise<number | undefined> => {
      const headers = sent && { 'content-type': 'multipart/form-data; boundary=b', 'content-length': sent.length };
      const asked = request({ port, path, agent, headers, method: sent ? 'POST' : 'GET' }).end(sent);
      const [answer] = (await once(asked, 'response')) as [IncomingMessage];
      answer.resume();
      await once(answer, 'end');
      return answer.statusCode;
    };
    const statuses = [];
    for (let turn = 0; turn < 3; turn += 1) statuses.push(await ask('/files', body), await ask('/next'));
    agent.destroy();
    expect(statuses).toEqual([422, 404, 422, 404, 422, 404]);
  }, 60_000);

  it('are refused where their own network takes all places for long', async () => {
    const port = await listening({ places: { ...UPLOAD_LIMITS.places, patienceMs: 200 } });
    const [first, other] = [stall(port), stall(port)];
    await until(() => fastify.uploads.places.state.taken === 2);
    const third = stall(port);
    await until(() => third.received() !== '');
    expect(third.received()).toContain('{"fault":"busy","sizes":[]}');
    expect([first.received(), other.received()]).toEqual(['', '']);
  }, 60_000);
});

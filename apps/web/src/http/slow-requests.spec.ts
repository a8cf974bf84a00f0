import { afterEach, expect, it } from 'vitest';
import Fastify, { type FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { refuseSlowRequests } from './slow-requests.js';

let fastify: FastifyInstance;

afterEach(() => fastify.close());

async function listening(): Promise<number> {
  fastify = Fastify({ forceCloseConnections: true });
  refuseSlowRequests(fastify, 100);
  fastify.post('/form', ({ body }) => ({ body }));
  fastify.post('/files', { config: { takesFiles: true } as object }, ({ body }) => ({ body }));
  await fastify.listen({ host: '127.0.0.1', port: 0 });
  return (fastify.server.address() as AddressInfo).port;
}

/** Sends the first of four bytes. */
function begin(port: number, path: string): { socket: Socket; answer: Promise<string> } {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  const lines = [`POST ${path} HTTP/1.1`, 'Host: localhost', 'Content-Type: text/plain', 'Connection: close'];
  socket.write(`${lines.join('\r\n')}\r\nContent-Length: 4\r\n\r\na`);
  let received = '';
  socket.on('data', (part: string) => (received += part));
  socket.on('error', () => undefined);
  return { socket, answer: once(socket, 'close').then(() => received) };
}

it('ends a form that does not come in time, and waits for files', async () => {
  const port = await listening();
  const files = begin(port, '/files');
  const form = begin(port, '/form');
  expect(await form.answer).toContain('408 Request Timeout');
  files.socket.write('bcd');
  expect(await files.answer).toContain('200 OK');
});

it('lets a form that comes in time pass', async () => {
  const { socket, answer } = begin(await listening(), '/form');
  socket.write('bcd');
  expect(await answer).toContain('200 OK');
});

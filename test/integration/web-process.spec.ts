import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';

const WEB = fileURLToPath(new URL('../../dist/apps/web/src/main.js', import.meta.url));
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

function startWeb(settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [WEB], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      SHUTDOWN_DRAIN_SECONDS: '0',
      APP_SECRET: 'q7Vh2mZp9Lt4Rk1xWc8bNs5dFg3jYe6u',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

it('ends within its own time when asked to, and says nothing of fault', async () => {
  const web = startWeb({ DATABASE_URL: database.url, SMTP_URL: 'smtp://127.0.0.1:1', PORT: '0' });
  const complaints: string[] = [];
  web.stderr?.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
  await new Promise<void>((resolve) => {
    if (web.stdout)
      createInterface({ input: web.stdout }).on('line', (line) => line.includes('listening') && resolve());
  });
  web.kill('SIGTERM');
  const [code, signal] = (await once(web, 'exit')) as [number | null, NodeJS.Signals | null];
  expect(code ?? signal).toBe(0);
  expect(complaints.join('')).toBe('');
});

it('refuses wrong settings with a sentence each, before it does anything', async () => {
  const web = startWeb({ DATABASE_URL: database.url, SMTP_URL: 'localhost', PORT: 'many' });
  let complaint = '';
  web.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [code] = (await once(web, 'close')) as [number];
  expect(code).toBe(78);
  expect(complaint).toContain('SMTP_URL must be an SMTP address');
  expect(complaint).toContain('PORT must be a whole number.');
  expect(complaint).not.toContain('    at ');
});

it.each([
  ['no PostgreSQL', { DATABASE_URL: 'postgres://nobody:none@127.0.0.1:1/none' }, 'No PostgreSQL answers'],
  ['no such database', { DATABASE_URL: '' }, 'does not exist'],
])('says what to do with %s', async (_case, settings, sentence) => {
  const missing = new URL(database.url);
  missing.pathname = '/there_is_none_test';
  const DATABASE_URL = settings.DATABASE_URL || missing.href;
  const web = startWeb({ DATABASE_URL, SMTP_URL: 'smtp://127.0.0.1:1', PORT: '0' });
  let complaint = '';
  web.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [code] = (await once(web, 'close')) as [number];
  expect([code, complaint]).toEqual([69, expect.stringContaining(sentence)]);
  expect(complaint).not.toContain('    at ');
});

it('says which command makes the tables, when there are none', async () => {
  const empty = new URL(database.url);
  empty.pathname = '/postgres';
  const web = startWeb({ DATABASE_URL: empty.href, SMTP_URL: 'smtp://127.0.0.1:1', PORT: '0' });
  let complaint = '';
  web.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [code] = (await once(web, 'close')) as [number];
  expect([code, complaint]).toEqual([69, expect.stringContaining('run npm run migrate first')]);
  expect(complaint).not.toContain('    at ');
});

/** What a connection received so far, and when that satisfies. */
function received(socket: Socket): { text: () => string; until: (isSo: (text: string) => boolean) => Promise<string> } {
  let so = '';
  socket.setEncoding('utf8').on('data', (part: string) => (so += part));
  socket.on('error', () => undefined);
  return {
    text: () => so,
    until: async (isSo) => {
      await eventually(() => Promise.resolve(isSo(so)));
      return so;
    },
  };
}

it('says that it is not ready, goes on answering, and ends nothing that it accepted when asked to stop', async () => {
  const port = await freePort();
  const web = startWeb({
    DATABASE_URL: database.url,
    SMTP_URL: 'smtp://127.0.0.1:1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SHUTDOWN_DRAIN_SECONDS: '2',
  });
  const address = `http://127.0.0.1:${port}`;
  const status = (path: string): Promise<number> =>
    fetch(address + path, { headers: { connection: 'close' } }).then((answer) => answer.status);
  await eventually(async () => (await status('/health/ready')) === 200);

  // A form of which the last byte is still to come, and a connection that was used and is kept.
  const form = connect(port, '127.0.0.1');
  const answer = received(form);
  form.write(
    `POST /fr/sign HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n` +
      `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\na=`,
  );
  web.kill('SIGTERM');
  await eventually(async () => (await status('/health/ready')) === 503);
  expect(await status('/en')).toBe(200);
  await eventually(() =>
    status('/en').then(
      () => false,
      () => true,
    ),
  );
  expect(answer.text()).toBe('');
  form.write('b');
  const whole = await answer.until((text) => text.includes('\r\n\r\n'));
  expect(whole).toMatch(/^HTTP\/1\.1 (303|400) /);
  expect(whole.toLowerCase()).toContain('connection: close');
  const [code, signal] = (await once(web, 'exit')) as [number | null, NodeJS.Signals | null];
  expect(code ?? signal).toBe(0);
});

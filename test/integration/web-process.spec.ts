import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const WEB = fileURLToPath(new URL('../../dist/apps/web/src/main.js', import.meta.url));
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

function startWeb(settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [WEB], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', APP_SECRET: 'q7Vh2mZp9Lt4Rk1xWc8bNs5dFg3jYe6u', ...settings },
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

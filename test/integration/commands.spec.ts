import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** Every npm script that runs one of our programs on the database, by the program's name. */
const PROGRAMS = Object.values(scripts).flatMap((script) => /^node tools\/run\.ts ([a-z-]+)/.exec(script)?.[1] ?? []);
/** What makes those that want to be told something ask the database. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  staff: ['list'],
  outbox: ['list'],
  backup: ['list'],
  'mail-bounces': ['BOUNCE'],
  'export-service': ['FOLDER'],
};
/** EX_TEMPFAIL: a mail server keeps the report and tries again. */
const TRY_AGAIN = 75;
/** Those that make the tables, so that an empty database is nothing wrong. */
const MAKES_TABLES = ['migrate'];
const AWAY = 'postgres://nobody:none@127.0.0.1:1/none';

let database: TestDatabase;
let folder = '';

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'we-care-commands-'));
  writeFileSync(join(folder, 'bounce.eml'), 'Subject: none\r\n\r\nNothing.\r\n');
});

afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

function programOf(name: string): string | undefined {
  return ['worker', 'web'].map((app) => join(PROJECT, 'dist/apps', app, 'src', `${name}.js`)).find(existsSync);
}

async function run(name: string, url: string): Promise<{ code: number; complaint: string }> {
  const args = (ARGUMENTS[name] ?? []).map((arg) =>
    arg === 'BOUNCE' ? join(folder, 'bounce.eml') : arg === 'FOLDER' ? join(folder, `${name}-out`) : arg,
  );
  const child = spawn(process.execPath, [programOf(name) ?? '', ...args], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      APP_SECRET: 'q7Vh2mZp9Lt4Rk1xWc8bNs5dFg3jYe6u',
      SMTP_URL: 'smtp://127.0.0.1:1',
      DOCUMENTS_DIR: join(folder, 'documents'),
      DATABASE_URL: url,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, complaint };
}

const renamed = (path: string): string => Object.assign(new URL(database.url), { pathname: path }).href;
const nobody = (): string => Object.assign(new URL(database.url), { username: 'nobody_at_all', password: 'x' }).href;

describe('every command that needs the database', () => {
  it('is a program that was built', () => {
    expect(PROGRAMS.length).toBeGreaterThanOrEqual(7);
    expect(PROGRAMS.filter((name) => programOf(name) === undefined)).toEqual([]);
  });

  it.each(PROGRAMS)('has a sentence when there is no database, another, or no way in: %s', async (name) => {
    const code = name === 'mail-bounces' ? TRY_AGAIN : 69;
    for (const [url, sentence] of [
      [AWAY, 'No PostgreSQL answers at DATABASE_URL'],
      [renamed('/there_is_none_test'), 'does not exist'],
      [nobody(), /refused the user or password|lets the user .* not in/],
    ] as const) {
      const ended = await run(name, url);
      const said = typeof sentence === 'string' ? expect.stringContaining(sentence) : expect.stringMatching(sentence);
      expect({ name, ...ended }).toEqual({ name, code, complaint: said });
      expect(ended.complaint.trim().split('\n')).toHaveLength(1);
    }
  });

  it.each(PROGRAMS.filter((name) => !MAKES_TABLES.includes(name)))(
    'has a sentence when the database is empty: %s',
    async (name) => {
      const { complaint } = await run(name, renamed('/postgres'));
      if (name === 'mail-bounces') expect(complaint).toMatch(/npm run migrate|bounce/);
      else expect(complaint).toContain('npm run migrate');
      expect(complaint).not.toContain('    at ');
    },
  );

  it('ends through the one function for it', () => {
    const sources = PROGRAMS.map((name) =>
      (programOf(name) ?? '').replace(join(PROJECT, 'dist'), PROJECT).replace(/\.js$/, '.ts'),
    );
    const others = Object.values(scripts).flatMap((script) => /^node (tools\/[a-z-]+\.ts)/.exec(script)?.[1] ?? []);
    const files = [...sources, ...others.map((file) => join(PROJECT, file))];
    expect(files.filter((file) => !/\brunCommand\(/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

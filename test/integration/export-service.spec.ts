import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { NOT_ARCHIVED } from '#registry/operation/archive/archived-tables.js';
import { localDocuments } from '#platform/local-documents.js';
import { writePrivateArchive } from '#registry/operation/archive/write-private-archive.js';
import { TABLE_RIGHTS } from '#registry/database/table-rights.js';
import { exportSite } from '../../apps/web/src/export/export-site.js';
import { describedAs } from '../support/endorsements.js';
import { aListedSignatory, pageOf } from '../support/listed-signatories.js';
import { aStaffMember } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PROGRAM = fileURLToPath(new URL('../../dist/apps/web/src/export-service.js', import.meta.url));
let test: TestApp;
let folder = '';
let open = '';
let gone: PublicSignatory;
let dakar: PublicSignatory;
const texts = new Map<string, string>();

beforeAll(async () => {
  test = await startTestApp();
  folder = mkdtempSync(join(tmpdir(), 'we-care-export-'));
  open = join(folder, 'open');
  dakar = await aListedSignatory(test, { country: 'SN', government: describedAs('Dakar <b>') });
  await aListedSignatory(test, { country: 'BR', undertakings: ['rights', 'culture'] });
  gone = await aListedSignatory(test, { country: 'IT', government: describedAs('Bologna') });
  const { dataSource } = test.database;
  await dataSource.query(`UPDATE public_signatory SET signatory_name = 'Awa Named-By-Consent'`);
  await dataSource.query('DELETE FROM public_signatory WHERE number = $1', [gone.number]);
  await dataSource.query(
    `INSERT INTO public_former_signatory (number, endorsement_id, slug, country, name, standing, was, since)
     VALUES ($1, gen_random_uuid(), $2, $3, $4, 'withdrawn', 'listed', '2026-11-01')`,
    [gone.number, gone.slug, gone.country, gone.name],
  );
  await exportSite(test.registry, test.settings, open);
  for (const file of globSync('**/*', { cwd: open }).filter((name) => /\.(html|json|csv|md)$/.test(name))) {
    texts.set(file, readFileSync(join(open, file), 'utf8'));
  }
});

afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

const textOf = (file: string): string => texts.get(file) ?? `There is no ${file}`;

describe('what stays when the service ends', () => {
  it('has a page for everybody who was in public, in each language, and the list of them', () => {
    for (const locale of LOCALES) {
      for (const one of [dakar, gone]) {
        const file = `${pageOf(one, locale).slice(1)}/index.html`;
        expect([file, textOf(file)]).toEqual([file, expect.stringContaining('<h1')]);
        expect(textOf(`${locale}/index.html`)).toContain(one.name.replace('<b>', '&lt;b>'));
      }
      expect(textOf(`${locale}/pact/index.html`)).toContain(`lang="${locale}"`);
    }
    expect(textOf('en/pact/index.html')).toContain('146059ba');
    expect(textOf(`${pageOf(gone).slice(1)}/index.html`)).toContain('Withdrawn on 1 November 2026');
  });

  it('is read from a folder: every link leads to a file in it or out of it on purpose, and nothing is run', () => {
    let links = 0;
    for (const [file, html] of texts) {
      if (!file.endsWith('.html')) continue;
      expect([file, html]).not.toEqual([
        file,
        expect.stringMatching(/<script[^>]*src=|rel="canonical"|(?:href|src|action)="\//),
      ]);
      for (const [, target = ''] of html.matchAll(/(?:href|src|action)="([^"#]+)[^"]*"/g)) {
        // The style sheet is made by the build; the command below brings it.
        if (/^(https?:|mailto:|data:)|(^|\/)assets\//.test(target)) continue;
        links += 1;
        expect([file, target, existsSync(join(open, normalize(join(dirname(file), target))))]).toEqual([
          file,
          target,
          true,
        ]);
      }
    }
    expect(links).toBeGreaterThan(100);
  });

  it('has the data, with licence and moment, and the pact to the byte', () => {
    const data = JSON.parse(textOf('data/signatories.json')) as Record<string, unknown>;
    expect(data).toMatchObject({ licence: 'CC BY 4.0', total: 2, standing: 'listed' });
    expect(textOf('data/signatories.csv').split('\r\n')).toHaveLength(4);
    expect(textOf('data/former-signatories.json')).toContain('Bologna');
    expect(textOf('README.md')).toMatch(/as of \d{4}-\d\d-\d\dT[\s\S]*CC BY 4\.0/);
    expect(readFileSync(join(open, 'pact/1.0/en.md'))).toEqual(
      readFileSync(new URL('../../libs/content/pact/1.0/en.md', import.meta.url)),
    );
  });

  it('names no person and nothing that was invented', async () => {
    for (const [file, text] of texts) expect([file, text.includes('Named-By-Consent')]).toEqual([file, false]);
    await test.database.dataSource.query('UPDATE public_signatory SET demonstration = true WHERE number = $1', [
      dakar.number,
    ]);
    const again = join(folder, 'again');
    const { signatories } = await exportSite(test.registry, test.settings, again);
    expect([signatories, existsSync(join(again, pageOf(dakar).slice(1)))]).toEqual([1, false]);
    await test.database.dataSource.query('UPDATE public_signatory SET demonstration = false');
  });
});

describe('what the operator keeps', () => {
  it('is every table but those that only opened the service, without what opens anything, and the documents', async () => {
    const { email } = await aStaffMember(test.registry);
    const documents = join(folder, 'documents');
    mkdirSync(join(documents, 'ab'), { recursive: true });
    writeFileSync(join(documents, 'ab/abcdef'), 'the mandate');
    const place = localDocuments(documents);
    const { dataSource } = test.database;
    const [{ id } = { id: '' }] = await dataSource.query<{ id: string }[]>('SELECT id FROM endorsement LIMIT 1');
    for (const key of ['abcdef', 'lost-1']) {
      await dataSource.query(
        `INSERT INTO evidence_document (id, endorsement_id, file_name, content_type, size, sha256, storage_key, uploaded_at, scan_result)
         VALUES (gen_random_uuid(), $1, 'a.pdf', 'application/pdf', 11, 'x', $2, now(), 'clean')`,
        [id, key],
      );
    }
    const own = join(folder, 'own');
    const done = await writePrivateArchive(test.registry, place, own);
    expect(done).toMatchObject({ documents: 1, missing: ['lost-1'] });
    expect(readFileSync(join(own, 'documents/abcdef'), 'utf8')).toBe('the mandate');
    const written = globSync('*.jsonl', { cwd: join(own, 'tables') }).map((name) => name.replace('.jsonl', ''));
    const views = ['endorsement_suspicion', 'staff_shown_name'];
    const wanted = Object.keys(TABLE_RIGHTS).filter((name) => !(name in NOT_ARCHIVED) && !views.includes(name));
    expect(written.sort()).toEqual(wanted.sort());
    const accounts = readFileSync(join(own, 'tables/staff_account.jsonl'), 'utf8');
    expect(accounts).toContain(email);
    expect(accounts).not.toMatch(/password|argon2/);
    const lines = readFileSync(join(own, 'tables/endorsement.jsonl'), 'utf8').trim().split('\n');
    const [row] = await dataSource.query<{ count: number }[]>('SELECT count(*)::int AS count FROM endorsement');
    expect(lines.map((line) => Object.keys(JSON.parse(line) as object).includes('reference'))).toEqual(
      Array.from({ length: row?.count ?? 0 }, () => true),
    );
  });
});

describe('the command', () => {
  async function run(...args: string[]): Promise<{ code: number; said: string }> {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'test',
        APP_SECRET: 'q7Vh2mZp9Lt4Rk1xWc8bNs5dFg3jYe6u',
        SMTP_URL: 'smtp://127.0.0.1:1',
        DATABASE_URL: test.database.url,
      },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return { code, said };
  }

  it('writes pages with the style sheet of the build', async () => {
    const into = join(folder, 'built');
    expect(await run(into)).toEqual({ code: 0, said: expect.stringContaining('2 signatories') });
    const [, sheet = ''] =
      /rel="stylesheet" href="([^"]+)"/.exec(readFileSync(join(into, 'en/index.html'), 'utf8')) ?? [];
    expect(existsSync(join(into, 'en', sheet))).toBe(true);
    expect(globSync('**/*.{js,br,gz}', { cwd: into })).toEqual([]);
  });

  it.each([
    ['no folder', () => [], 'Say into which folder'],
    ['a folder that is not empty', () => [open], 'is not empty'],
    [
      'a private folder within the public one',
      () => [join(folder, 'a'), '--private', join(folder, 'a/b')],
      'must not lie',
    ],
  ])('refuses %s with a sentence', async (_case, args, sentence) => {
    const { code, said } = await run(...args());
    expect([code, said]).toEqual([1, expect.stringContaining(sentence)]);
    expect(said).not.toContain('    at ');
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyImportRows } from '#registry/import/apply-import.js';
import { columnLabel } from '#registry/import/column-labels.js';
import type { ImportColumn } from '#registry/import/import-columns.js';
import { readImportFile } from '#registry/import/read-import-file.js';
import { undoImportRows } from '#registry/import/undo-import.js';
import { importKnowledge } from '../../apps/worker/src/import/import-knowledge.js';
import { sendWithFiles } from '../support/file-forms.js';
import { checkedImport, IMPORT_HEADER, importFile, importLine } from '../support/imports.js';
import { insertPlaces, LAMPEDUSA } from '../support/places.js';
import { aStaffMember, browserOf } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await insertPlaces(app.database.dataSource, [LAMPEDUSA]);
  staffId = (await aStaffMember(app.registry)).id;
});
afterAll(() => app.close());

let staffId: string;

async function check(rows: readonly string[]) {
  const id = await checkedImport(app.registry, rows, staffId);
  return app.database.dataSource.query<{ line: number; outcome: string; faults: { column: string; code: string }[] }[]>(
    'SELECT line, outcome, faults FROM import_row WHERE batch_id = $1 ORDER BY line',
    [id],
  );
}

it('says of every row what it would do, and a bad one never stops the rest', async () => {
  const checked = await check([
    importLine(),
    importLine(),
    importLine({ signed_on: '2025-02-30', contact_email: 'nobody', undertakings: 'peace' }),
    importLine({ name: 'الخرطوم\u0000 😀', country: 'SD' }),
    importLine({ name: 'x'.repeat(10_000) }),
    importLine({ external_id: '=1+1' }),
    importLine({ country: '', signed_on: '2999-01-01' }),
  ]);
  expect(checked.map(({ outcome }) => outcome)).toEqual([
    'new',
    'error',
    'error',
    'new',
    'error',
    'duplicate',
    'error',
  ]);
  expect(checked[0]?.line).toBe(2);
  expect(checked[2]?.faults.map(({ column, code }) => `${column} ${code}`).sort()).toEqual([
    'contact_email not-an-email',
    'signed_on not-a-date',
    'undertakings undertaking-unknown',
  ]);
  expect(checked[1]?.faults).toEqual([{ column: 'external_id', code: 'repeated', number: 2 }]);
});

it('makes endorsements of new rows, and of the same file again nothing', async () => {
  const file = [
    importLine({ name: 'Papertown', external_id: 'P-1' }),
    importLine({ name: '"; DROP', country: 'FR', contact_email: '' }),
  ];
  const { dataSource } = app.database;
  const mails = () => dataSource.query<object[]>('SELECT id, job FROM outbox WHERE queue = $1 ORDER BY id', ['mail']);
  const before = await mails();
  await check(file);
  await dataSource.query(`UPDATE import_batch SET status = 'applying' WHERE status = 'checked'`);
  const batches = await dataSource.query<{ id: string }[]>('SELECT id FROM import_batch');
  const knowledge = await importKnowledge(app.registry);
  for (const { id } of [...batches, ...batches]) await applyImportRows(app.registry, id, knowledge);
  const made = await dataSource.query<{ status: string; confirmed_at: Date | null; origin: string }[]>(
    `SELECT status, confirmed_at, origin FROM endorsement ORDER BY id`,
  );
  expect(made).toEqual(Array(3).fill({ status: 'in_review', confirmed_at: null, origin: 'import' }));
  // Only the account of the person who imports has had a mail; the import itself writes to nobody.
  expect([await mails(), before.length]).toEqual([before, 1]);
  expect((await check(file)).map(({ outcome }) => outcome)).toEqual(['unchanged', 'error']);

  await dataSource.query(
    `UPDATE endorsement SET status = 'verified' WHERE id = (SELECT endorsement_id FROM endorsement_external_id)`,
  );
  await dataSource.query(`UPDATE import_batch SET status = 'undoing' WHERE status = 'applied'`);
  for (const { id } of batches) await undoImportRows(app.registry, id);
  const left = await dataSource.query<{ status: string }[]>('SELECT status FROM endorsement ORDER BY status');
  expect(left.map(({ status }) => status)).toEqual(['verified', 'void', 'void']);
});

it.each([
  ['', 'empty'],
  ['country,name\nIT,Rome', 'missing-columns'],
  [`${IMPORT_HEADER},country\n${importLine()}`, 'duplicate-columns'],
  [`${IMPORT_HEADER},colour\n${importLine()}`, 'unknown-columns'],
  [IMPORT_HEADER, 'no-rows'],
])('refuses the file %j as %s', async (text, code) => {
  expect(await readImportFile(Buffer.from(text))).toMatchObject({ ok: false, fault: { code } });
});

it('refuses other encodings', async () => {
  for (const encoding of ['latin1', 'utf16le'] as const) {
    const bytes = Buffer.from(`${IMPORT_HEADER}\n${importLine({ name: 'Bogotá' })}`, encoding);
    expect(await readImportFile(bytes)).toMatchObject({ ok: false, fault: { code: 'not-utf8' } });
  }
});

it.each([
  ['semicolons', (text: string) => text.replaceAll(',', ';')],
  ['tabs', (text: string) => text.replaceAll(',', '\t')],
  ['the line by which Excel is told the separator', (text: string) => `sep=;\r\n${text.replaceAll(',', ';')}`],
  ['empty lines and columns at the end', (text: string) => `${text}\n\n,,,,,,,,,,\n`],
])('reads a file with %s', async (_what, change) => {
  const text = change(`${IMPORT_HEADER}\n${importLine({ name: 'Bogotá' })}`);
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  ]) {
    expect(await readImportFile(bytes)).toMatchObject({
      ok: true,
      rows: [{ cells: { name: 'Bogotá', country: 'IT' } }],
    });
  }
});

it.each(['fr', 'es'] as const)(
  'reads a file that Excel saved in %s: a mark, semicolons and names in that language',
  async (language) => {
    const header = IMPORT_HEADER.split(',').map((column) => columnLabel(column as ImportColumn, language));
    const semicolons = (text: string) => text.replaceAll('","', '";"');
    for (const names of [header, header.map((name) => name.toUpperCase()), header.map((name) => `"${name}"`)]) {
      const text = `\uFEFF${names.join(';')}\r\n${semicolons(importLine({ name: 'Bogotá', signatory_office: 'Maire; adjointe' }))}\r\n`;
      expect(await readImportFile(Buffer.from(text))).toMatchObject({
        ok: true,
        rows: [
          {
            cells: {
              name: 'Bogotá',
              country: 'IT',
              undertakings: 'culture|health',
              signatory_office: 'Maire; adjointe',
            },
          },
        ],
      });
    }
  },
);

it('knows a column by any of its names, and refuses it under two of them', async () => {
  const mixed = IMPORT_HEADER.replace('country', 'Pays').replace('signed_on', 'Fecha de la firma');
  expect(await readImportFile(Buffer.from(`${mixed}\n${importLine()}`))).toMatchObject({ ok: true });
  const twice = await readImportFile(Buffer.from(`${IMPORT_HEADER},PAIS\n${importLine()}`));
  expect(twice).toEqual({ ok: false, fault: { code: 'duplicate-columns', columns: 'PAIS' } });
});

it('gives and explains an empty file in the language of the page', async () => {
  const browser = await browserOf(app, await aStaffMember(app.registry, { role: 'administrator' }));
  for (const [locale, name, missing] of [
    ['en', 'country', 'country, undertakings'],
    ['fr', 'Pays', 'Pays, Engagements'],
    ['es', 'País', 'País, Compromisos'],
  ] as const) {
    const page = await browser.get(`/${locale}/staff/imports`);
    expect([...page.document.querySelectorAll('details code')].map((code) => code.textContent)).toContain(name);
    expect(page.text).toContain('Identificador externo');
    const { body } = await app.app.inject({
      url: `/${locale}/staff/imports/template.csv`,
      headers: { cookie: [...browser.cookies].map(([cookie, value]) => `${cookie}=${value}`).join('; ') },
    });
    const filled = Buffer.from(`${body}${'x;'.repeat(5)}\r\n`);
    expect(await readImportFile(filled)).toMatchObject({ ok: true });
    const refused = await sendWithFiles(app.app, browser, `/${locale}/staff/imports`, {}, [Buffer.from('name\nRome')]);
    expect([refused.statusCode, refused.body.includes(missing)]).toEqual([422, true]);
  }
});

it('refuses a file with too many rows without keeping them', async () => {
  const { bytes } = importFile(Array.from({ length: 50_001 }, () => importLine()));
  expect(await readImportFile(bytes)).toEqual({ ok: false, fault: { code: 'too-many-rows', number: 50_000 } });
});

it('tells a city from the province and the region of its name by what the row says', async () => {
  const named = { country: 'SN', name: 'Thiès' };
  await insertPlaces(app.database.dataSource, [
    { ...named, id: 'test:thies-city', kind: 'city', regionName: 'Thiès' },
    { ...named, id: 'test:thies-province', kind: 'province', regionName: 'Thiès' },
    { ...named, id: 'test:thies-region', kind: 'region' },
  ]);
  const thies = { country: 'SN', name: 'Thies' };
  const checked = await check([
    importLine({ ...thies, kind: 'municipality' }),
    importLine({ ...thies, kind: 'region' }),
    importLine(thies),
    importLine({ ...thies, region: 'Thiès' }),
    importLine({ ...thies, kind: 'Province', region: 'Thiès' }),
  ]);
  expect(checked.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'error', 'error', 'new']);
  expect(checked[2]?.faults).toEqual([{ column: 'region', code: 'several-places' }]);
});

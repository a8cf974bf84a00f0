import { mkdir, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { documentStorage } from '#platform/document-storage.js';
import { CommandRefused, runCommand } from '#platform/run-command.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { writePrivateArchive } from '#registry/operation/archive/write-private-archive.js';
import { withRegistry } from '#registry/database/with-registry.js';
import { exportSite } from './export/export-site.js';

const USAGE = `Usage: npm run export:service -- FOLDER [--private FOLDER]
  writes everything public into an empty folder, as pages and data that are read without the service;
  --private writes what only the operator may keep into another one`;

/** The command `npm run export:service`: what stays when the service ends (docs/operate/end-of-service.md). */
async function main(): Promise<number> {
  const { folder, own } = read();
  const settings = settingsOrExit(process.env);
  return withRegistry(settings, 'we-care-export', async (registry) => {
    await registry.dataSource.query('SELECT FROM public_signatory LIMIT 0');
    for (const wanted of [folder, own]) if (wanted !== undefined) await empty(wanted);
    const { asOf, signatories, pages } = await exportSite(registry, settings, folder);
    console.log(`${folder}: ${signatories} signatories, ${pages} pages, as of ${asOf.toISOString()}.`);
    if (own === undefined) return 0;
    const { tables, rows, documents, missing } = await writePrivateArchive(registry, documentStorage(settings), own);
    console.log(`${own}: ${rows} rows of ${tables} tables, ${documents} documents. It holds personal data.`);
    if (missing.length === 0) return 0;
    console.error(`Not in the storage: ${missing.join(', ')}`);
    return 1;
  });
}

function read(): { folder: string; own: string | undefined } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { private: { type: 'string' } },
    });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) throw new Error('Say into which folder.');
    const own = values.private === undefined ? undefined : resolve(values.private);
    if (own !== undefined && isWithin(own, resolve(folder))) {
      throw new Error('The private folder must not lie in the public one, nor the other way round.');
    }
    return { folder: resolve(folder), own };
  } catch (error) {
    throw new CommandRefused(`${(error as Error).message}\n${USAGE}`);
  }
}

function isWithin(one: string, other: string): boolean {
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
}

/** Nothing of an earlier export, or of anything else, may be taken for part of this one. */
async function empty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new CommandRefused(`${folder} is not empty: name another folder.`);
}

await runCommand(main);

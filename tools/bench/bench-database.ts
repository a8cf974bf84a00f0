import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, fingerprintOf } from '../build/files.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded-postgres.ts';
import { dataDirectory } from '../project.ts';

/** What the kept database was made by. */
const MADE_BY = [
  'migrations',
  'libs/registry/places/gazetteer',
  'libs/registry/demonstration',
  'libs/registry/public-register',
];

/**
 * Starts PostgreSQL for the bench, as production has it: every commit waits for the disk. It keeps gazetteer and
 * signatories from run to run, and begins anew when what made it has changed.
 */
export async function startBenchDatabase(): Promise<EmbeddedPostgres> {
  const directory = join(dataDirectory, 'bench-postgres');
  const note = `${directory}.made-by`;
  const madeBy = fingerprintOf(MADE_BY.flatMap(filesBelow));
  const server = await startEmbeddedPostgres({ directory, fresh: kept(note) !== madeBy });
  writeFileSync(note, madeBy);
  return server;
}

function kept(note: string): string | undefined {
  try {
    return readFileSync(note, 'utf8');
  } catch {
    return undefined;
  }
}

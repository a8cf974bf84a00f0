import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { DocumentPlace } from '#platform/document-place.js';
import { inTransaction } from '#platform/transaction.js';
import { THE_REGISTRY } from '../record/change-status.js';
import type { Registry } from '../registry.js';
import { erasePersonalData } from './erase-personal-data.js';

/** What the journal says of one erasure: nothing about anybody. */
export interface JournalEntry {
  readonly endorsementId: string;
  /** When the people were erased, ISO 8601. */
  readonly at: string;
}

const PREFIX = 'erasure-journal-';

/**
 * Writes an erasure down beside the documents, outside the database: a backup of the database may be older than the
 * erasure, and brings the people back. Doing it twice is harmless.
 */
export async function journalErasure(place: DocumentPlace, entry: JournalEntry): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'erasure-'));
  try {
    const path = join(folder, 'entry.json');
    await writeFile(path, JSON.stringify(entry));
    await place.keep(PREFIX + entry.endorsementId, path, 'application/json');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every erasure that was ever written down. */
export async function erasureJournal(place: DocumentPlace): Promise<JournalEntry[]> {
  const keys = await place.list(PREFIX);
  return Promise.all(keys.map(async (key) => JSON.parse(await text(await place.read(key))) as JournalEntry));
}

/**
 * Erases anew whom a restored backup brought back. Where that changes what is public, the publication is asked for as
 * always.
 *
 * @returns how many endorsements had people again
 */
export async function replayErasures(registry: Registry, place: DocumentPlace): Promise<number> {
  let erased = 0;
  for (const { endorsementId } of await erasureJournal(place)) {
    const [known] = await registry.dataSource.query<object[]>(
      'SELECT FROM endorsement_people WHERE endorsement_id = $1 AND anonymised_at IS NULL',
      [endorsementId],
    );
    if (!known) continue;
    await inTransaction(registry.dataSource, (manager) =>
      erasePersonalData(manager, registry, endorsementId, THE_REGISTRY),
    );
    erased += 1;
  }
  return erased;
}

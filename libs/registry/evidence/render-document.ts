import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { DocumentStorage } from '#platform/document-place.js';
import type { Registry } from '../registry.js';
import { deletePageFiles } from './delete-forsaken-documents.js';
import { withDocument } from './judge-document.js';
import { runLimited } from './limited-program.js';
import { UnderWay } from './waiting-document.js';

/** Forty pages of a scanner need ten seconds of these. */
const LIMITS = { cpuSeconds: 40, memoryMb: 1000, longestMs: 300_000 };

/** As long as this a document is one worker's: longer than its pages can take. */
const CLAIM_SECONDS = 330;

interface DrawnPages {
  readonly total: number;
  readonly pages: readonly { readonly number: number; readonly width: number; readonly height: number }[];
}

interface Claimed {
  readonly key: string;
  readonly contentType: string;
}

/**
 * Draws the pages of a document that was taken, and keeps them beside it. What cannot be drawn within its limits has
 * no pages; then staff have the original only.
 *
 * @returns false when there is nothing to draw
 * @throws {UnderWay} while another worker draws it: should that one have been killed, somebody has to come back
 */
export async function renderDocument(registry: Registry, storage: DocumentStorage, id: string): Promise<boolean> {
  const document = await claim(registry, id);
  if (!document) return false;
  await withDocument(storage, document.key, async (path, folder) => {
    const said = await runLimited('render-program', [path, document.contentType, folder], LIMITS);
    const drawn = said === undefined ? undefined : (JSON.parse(said) as DrawnPages);
    // An earlier try may have got half-way.
    await deletePageFiles(registry, storage, id);
    if (drawn) await keepPages(registry, storage, id, drawn, folder);
    const [, count] = await registry.dataSource.query<[unknown, number]>(
      `UPDATE evidence_document SET rendered_at = $2, page_count = $3, claimed_until = NULL
        WHERE id = $1 AND deleted_at IS NULL`,
      [id, registry.clock.now(), drawn?.total ?? null],
    );
    if (count === 0) await deletePageFiles(registry, storage, id);
  });
  return true;
}

async function claim({ dataSource }: Registry, id: string): Promise<Claimed | undefined> {
  const [[claimed]] = await dataSource.query<[Claimed[], number]>(
    `UPDATE evidence_document SET claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS})
      WHERE id = $1 AND judgement = 'taken' AND rendered_at IS NULL AND deleted_at IS NULL
        AND (claimed_until IS NULL OR claimed_until <= now())
      RETURNING storage_key AS key, content_type AS "contentType"`,
    [id],
  );
  if (claimed) return claimed;
  const waiting = await dataSource.query<object[]>(
    `SELECT FROM evidence_document
      WHERE id = $1 AND judgement = 'taken' AND rendered_at IS NULL AND deleted_at IS NULL`,
    [id],
  );
  if (waiting.length > 0) throw new UnderWay('a document is being drawn elsewhere');
  return undefined;
}

/** Keeps each page's row before its file: no file is ever without one. */
async function keepPages(
  registry: Registry,
  storage: DocumentStorage,
  id: string,
  { pages }: DrawnPages,
  folder: string,
): Promise<void> {
  for (const { number, width, height } of pages) {
    const key = randomUUID();
    await registry.dataSource.query(
      `INSERT INTO evidence_page (document_id, number, storage_key, width, height) VALUES ($1, $2, $3, $4, $5)`,
      [id, number, key, width, height],
    );
    await storage.keep(key, join(folder, `${number}.jpg`), 'image/jpeg');
  }
}

import { deriveToken, keyedHash } from '#platform/secret.js';
import type { Registry } from '../registry.js';
import { findOwner, placesLeft, type DocumentOwner, type OwnerRow } from './document-owner.js';
import { refused } from './refused.js';
import { tooManyWait } from './waiting-document.js';

/** How many bytes may be uploaded in a day (UTC). */
export interface UploadQuota {
  /** For one draft or endorsement. */
  readonly owner: number;
  readonly network: number;
  readonly all: number;
}

/** An upload before anything of it is read: for what, and from where. */
export interface ComingUpload {
  readonly owner: DocumentOwner;
  /** As much of the address as is kept; null where there is none. */
  readonly network: string | null;
}

/** What an upload may bring. */
export interface UploadRoom {
  readonly documents: number;
  /** Counts what came, kept or not. What is removed later stays counted: it was sent all the same. */
  readonly count: (bytes: number) => Promise<void>;
}

/**
 * How much room there is for an upload, asked before anything of it is read.
 *
 * @throws {DomainError} `document.refused` as `tooMany`, `quota` or `busy`, `draft.not-found`
 */
export async function roomForUpload(registry: Registry, upload: ComingUpload, quota: UploadQuota): Promise<UploadRoom> {
  const { manager } = registry.dataSource;
  const owner = await findOwner(registry, upload.owner);
  const documents = await placesLeft(manager, owner);
  const subjects = subjectsOf(registry, owner, upload.network);
  const [used] = await manager.query<{ full: boolean | null }[]>(
    `SELECT bool_or(bytes >= CASE subject WHEN $2 THEN $5::bigint WHEN $3 THEN $6 ELSE $7 END) AS full
      FROM upload_usage WHERE day = $1 AND subject IN ($2, $3, $4)`,
    [dayOf(registry), ...subjects, quota.all, quota.network, quota.owner],
  );
  if (used?.full) throw refused('quota');
  if (await tooManyWait(registry, networkKey(registry, upload.network))) throw refused('busy');
  return { documents, count: (bytes) => countUpload(registry, subjects, bytes) };
}

async function countUpload(registry: Registry, subjects: readonly string[], bytes: number): Promise<void> {
  await registry.dataSource.query(
    `INSERT INTO upload_usage (day, subject, bytes) SELECT $1, subject, $3 FROM unnest($2::text[]) AS subject
      ORDER BY subject ON CONFLICT (day, subject) DO UPDATE SET bytes = upload_usage.bytes + excluded.bytes`,
    [dayOf(registry), subjects, bytes],
  );
}

/** The network as the registry writes it down: nobody reads it back without the secret. */
export function networkKey(registry: Registry, network: string | null): string {
  const key = deriveToken(registry.secret, 'upload-network', 'key');
  return keyedHash({ id: 'upload-network', key }, network ?? 'none');
}

function subjectsOf(registry: Registry, owner: OwnerRow, network: string | null): [string, string, string] {
  return ['all', `network ${networkKey(registry, network)}`, owner.draftId ?? owner.endorsementId ?? ''];
}

function dayOf({ clock }: Registry): string {
  return clock.now().toISOString().slice(0, 10);
}

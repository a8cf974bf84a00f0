import type { EntityManager } from 'typeorm';
import { canonicalAddress } from '#domain/mail-address/canonical-address.js';
import { evidenceKey, keyedHash, type HashKey } from '#platform/secret.js';
import type { Registry } from '../registry.js';
import { noteAccess } from './access-log.js';

/** What can be compared with what stood in an endorsement before its people were erased. */
export const EVIDENCE_SUBJECTS = ['contact_email', 'signatory_name'] as const;
export type EvidenceSubject = (typeof EVIDENCE_SUBJECTS)[number];

/** What a comparison with the evidence of an erased endorsement says; `other-key` when its key is not at hand. */
export type EvidenceAnswer = 'same' | 'different' | 'other-key';

/** One form for every way to write the same, so that what is typed years later compares. */
const CANONICAL: Readonly<Record<EvidenceSubject, (text: string) => string>> = {
  contact_email: canonicalAddress,
  signatory_name: (name) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('und'),
};

/** Where the texts stand: now, and in the values of the history, which are emptied with the rest. */
const TEXTS: Readonly<Record<EvidenceSubject, string>> = {
  contact_email: textsOf('contact_email', 'contactEmail'),
  signatory_name: textsOf('signatory_name', 'signatoryName'),
};

/**
 * Keeps who signed and every address of record as keyed hashes, before they are erased. Only of an endorsement that
 * was verified: of any other one nothing was ever claimed in public, and nothing of its people has to stay.
 *
 * @param manager of the transaction that erases
 */
export async function keepErasureEvidence(
  manager: EntityManager,
  { clock, secret }: Registry,
  { id, verifiedAt }: { readonly id: string; readonly verifiedAt: Date | null },
): Promise<void> {
  if (verifiedAt === null) return;
  const key = evidenceKey(secret);
  for (const subject of EVIDENCE_SUBJECTS) {
    const texts = await manager.query<{ text: string }[]>(TEXTS[subject], [id]);
    const hashes = texts.map(({ text }) => fingerprint(key, subject, text));
    await manager.query(
      `INSERT INTO erasure_evidence (endorsement_id, subject, key_id, hash, kept_at)
       SELECT $1, $2, $3, hash, $5 FROM unnest($4::text[]) hash ON CONFLICT DO NOTHING`,
      [id, subject, key.id, hashes, clock.now()],
    );
  }
}

/** Whether anything was kept of the people of this endorsement, with the ids of the keys. */
export async function evidenceKeysOf({ dataSource }: Registry, endorsementId: string): Promise<string[]> {
  const keys = await dataSource.query<{ id: string }[]>(
    'SELECT DISTINCT key_id AS id FROM erasure_evidence WHERE endorsement_id = $1 ORDER BY id',
    [endorsementId],
  );
  return keys.map(({ id }) => id);
}

/**
 * Tells whether a name or an address is one that stood in an endorsement whose people are erased. That somebody asked is
 * written down, what they asked about is not.
 */
export async function compareWithEvidence(
  registry: Registry,
  { endorsementId, staffId }: { readonly endorsementId: string; readonly staffId: string },
  { subject, text }: { readonly subject: EvidenceSubject; readonly text: string },
): Promise<EvidenceAnswer> {
  await noteAccess(registry, staffId, 'compare_erased', null, endorsementId);
  const keys = registry.keys.app.map(evidenceKey);
  const kept = await registry.dataSource.query<{ keyId: string; hash: string }[]>(
    'SELECT key_id AS "keyId", hash FROM erasure_evidence WHERE endorsement_id = $1 AND subject = $2',
    [endorsementId, subject],
  );
  const hashes = new Map(keys.map((key) => [key.id, fingerprint(key, subject, text)]));
  if (kept.some(({ keyId, hash }) => hashes.get(keyId) === hash)) return 'same';
  return kept.every(({ keyId }) => hashes.has(keyId)) ? 'different' : 'other-key';
}

/** What is kept of a text, and what one that is compared has to be: the two must never part. */
function fingerprint(key: HashKey, subject: EvidenceSubject, text: string): string {
  return keyedHash(key, `${subject}:${CANONICAL[subject](text)}`);
}

function textsOf(column: string, field: string): string {
  return `SELECT DISTINCT text FROM (
      SELECT ${column} AS text FROM endorsement_people WHERE endorsement_id = $1
      UNION ALL SELECT unnest(ARRAY[v.before, v.after]) FROM endorsement_history h
        JOIN endorsement_history_value v ON v.history_id = h.id AND v.field = '${field}' WHERE h.endorsement_id = $1
    ) every_one WHERE text <> ''`;
}

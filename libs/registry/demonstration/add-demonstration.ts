import type { EntityManager } from 'typeorm';
import { COUNTED_STATUSES } from '#domain/endorsement/endorsement-status.js';
import { inTransaction } from '#platform/transaction.js';
import { EndorsementEntity } from '../endorsements/endorsement.entity.js';
import { changeStatus, OFFICIAL } from '../history/change-status.js';
import { listSignatoryOf } from '../public-register/list-signatory.js';
import type { Registry } from '../registry.js';
import { demonstrationPlace } from './demonstration-place.js';
import type { Demonstration, DemonstrationSignatory } from './demonstration-signatories.js';
import { writeDemonstration, type SignedText } from './write-demonstration.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Staff take this long at most in the demonstration. */
const DAYS_TO_VERIFY = 6;

/** What the registry's content knows and its storage does not. */
export interface DemonstrationContent {
  /** The pact's text in a language. */
  readonly textIn: (language: DemonstrationSignatory['language']) => SignedText;
  /** The UCLG section of a country code, null when it has none. */
  readonly sectionOf: (country: string) => string | null;
}

export interface AddedDemonstration {
  /** Endorsements made by this call. */
  readonly added: number;
  /** Names of places that the gazetteer does not have. */
  readonly missing: readonly string[];
}

/**
 * Adds invented endorsements of real places, each marked as a demonstration: listed ones and some that wait for a
 * decision. No mail is sent about them. Calling it again adds only what is not there.
 */
export async function addDemonstration(
  registry: Registry,
  { listed, waiting }: Demonstration,
  content: DemonstrationContent,
): Promise<AddedDemonstration> {
  const missing: string[] = [];
  let added = 0;
  for (const [index, signatory] of [...listed, ...waiting].entries()) {
    const outcome = await addOne(registry, signatory, index, index < listed.length, content);
    if (outcome === 'missing') missing.push(signatory.name);
    if (outcome === 'added') added += 1;
  }
  for (const id of await verifiedButNotListed(registry)) await listSignatoryOf(registry, id, content.sectionOf);
  return { added, missing };
}

function addOne(
  registry: Registry,
  signatory: DemonstrationSignatory,
  index: number,
  isListed: boolean,
  content: DemonstrationContent,
): Promise<'added' | 'missing' | 'taken'> {
  return inTransaction(registry.dataSource, async (manager) => {
    const place = await demonstrationPlace(manager, signatory);
    if (typeof place === 'string') return place;
    const submittedAt = new Date(registry.clock.now().getTime() - signatory.daysAgo * DAY_MS);
    const text = content.textIn(signatory.language);
    const endorsement = await writeDemonstration(manager, signatory, place, index, submittedAt, text);
    const confirmedAt = new Date(submittedAt.getTime() + HOUR_MS / 2);
    await changeStatus(manager, endorsement, {
      action: 'confirm',
      actor: OFFICIAL,
      at: confirmedAt,
      fields: { confirmedAt },
    });
    if (isListed) await verify(manager, endorsement, signatory, confirmedAt);
    return 'added';
  });
}

/** As staff would; with its date of publication already written, its listing asks for no mail. */
async function verify(
  manager: EntityManager,
  { id }: EndorsementEntity,
  { daysAgo }: DemonstrationSignatory,
  confirmedAt: Date,
): Promise<void> {
  const confirmed = await manager.findOneByOrFail(EndorsementEntity, { id });
  const verifiedAt = new Date(confirmedAt.getTime() + Math.min(DAYS_TO_VERIFY, daysAgo / 2) * DAY_MS);
  await changeStatus(manager, confirmed, {
    action: 'verify',
    actor: { kind: 'staff', id: null },
    at: verifiedAt,
    fields: { verifiedAt, publishedAt: verifiedAt },
  });
}

async function verifiedButNotListed({ dataSource }: Registry): Promise<string[]> {
  const rows = await dataSource.query<{ id: string }[]>(
    `SELECT e.id FROM endorsement e LEFT JOIN public_signatory s ON s.endorsement_id = e.id
      WHERE e.demonstration AND e.status = ANY($1) AND s.endorsement_id IS NULL ORDER BY e.submitted_at`,
    [COUNTED_STATUSES],
  );
  return rows.map(({ id }) => id);
}

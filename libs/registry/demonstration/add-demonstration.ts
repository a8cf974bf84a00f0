import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { inTransaction } from '#platform/transaction.js';
import { changeStatus, OFFICIAL } from '../record/change-status.js';
import { listSignatoryOf } from '../public-register/list-signatory.js';
import type { Registry } from '../registry.js';
import { DECISIONS, type DemonstrationDecision } from './demonstration-decisions.js';
import { demonstrationPlace } from './demonstration-place.js';
import type { Demonstration, DemonstrationSignatory } from './demonstration-signatories.js';
import { writeDemonstration, type SignedText } from './write-demonstration.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** What the registry's content knows and its storage does not. */
export interface DemonstrationContent {
  /** The pact's text in a language. */
  readonly textIn: (language: DemonstrationSignatory['language']) => SignedText;
  /** The UCLG section of a country code, null when it has none. */
  readonly sectionOf: (country: string) => string | null;
  /** Days in which the mandate of an announcement has to come. */
  readonly announcementLifetimeDays: number;
}

export interface AddedDemonstration {
  /** Endorsements made by this call. */
  readonly added: number;
  /** Names of places that the gazetteer does not have. */
  readonly missing: readonly string[];
}

/**
 * Adds invented endorsements of real places, each marked as a demonstration: listed ones, some that stand apart, and
 * some that wait for a decision. No mail is sent about them. Calling it again adds only what is not there.
 */
export async function addDemonstration(
  registry: Registry,
  { listed = [], announced = [], lapsed = [], waiting = [] }: Partial<Demonstration>,
  content: DemonstrationContent,
): Promise<AddedDemonstration> {
  const missing: string[] = [];
  let added = 0;
  const all = [
    ...listed.map((signatory) => ({ signatory, decide: DECISIONS.verify })),
    ...announced.map((signatory) => ({ signatory, decide: DECISIONS.announce })),
    ...lapsed.map((signatory) => ({ signatory, decide: DECISIONS.letLapse })),
    ...waiting.map((signatory) => ({ signatory, decide: null })),
  ];
  for (const [index, { signatory, decide }] of all.entries()) {
    const outcome = await addOne(registry, signatory, index, decide, content);
    if (outcome === 'missing') missing.push(signatory.name);
    if (outcome === 'added') added += 1;
  }
  for (const id of await publicButNotShown(registry)) {
    await listSignatoryOf(registry, id, content.sectionOf, content.announcementLifetimeDays);
  }
  return { added, missing };
}

function addOne(
  registry: Registry,
  signatory: DemonstrationSignatory,
  index: number,
  decide: DemonstrationDecision | null,
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
    if (decide) await decide(manager, endorsement.id, signatory, confirmedAt);
    return 'added';
  });
}

/** States in which the public sees an endorsement. */
const SHOWN = ['verified', 'announced', 'lapsed'] as const satisfies readonly EndorsementStatus[];

async function publicButNotShown({ dataSource }: Registry): Promise<string[]> {
  const rows = await dataSource.query<{ id: string }[]>(
    `SELECT e.id FROM endorsement e LEFT JOIN public_signatory s ON s.endorsement_id = e.id
      WHERE e.demonstration AND e.status = ANY($1) AND s.endorsement_id IS NULL ORDER BY e.submitted_at`,
    [SHOWN],
  );
  return rows.map(({ id }) => id);
}

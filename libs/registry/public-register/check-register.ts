import { formerStanding, publicFace, type StandingCandidate } from '#domain/endorsement/public-standing.js';
import { listSignatory } from '#jobs/endorsement-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { PUBLICATION_CONSENT } from '../record/publicity-facts.js';
import type { Registry } from '../registry.js';
import { listSignatoryOf } from './list-signatory.js';
import { mandateAwaitedUntil, type PublicationSettings } from './public-row.js';
import { announceChange } from './register-revision.js';

const PAGE = 1000;

/** What the public register says of one local government, in one line: how it stands, by which endorsement. */
interface Said {
  readonly standing: string;
  readonly endorsementId: string;
  /** Of the endorsement; null for a note about one that is public no more. */
  readonly version: number | null;
  readonly section: string | null;
  readonly mandateAwaitedUntil: string | null;
}

/** A local government of which the register says something else than the rule. */
export interface RegisterDifference {
  /** In the address of its page. */
  readonly number: number;
  /** Null: nothing. */
  readonly should: Said | null;
  readonly says: Said | null;
}

interface Place {
  readonly number: number;
  /** Null for a number that no local government has any more. */
  readonly id: string | null;
  readonly country: string;
  readonly says: Said | null;
  /** A publication is under way: what the register says is about to change. */
  readonly waits: boolean;
  readonly candidates: readonly Candidate[];
}

interface Candidate extends StandingCandidate {
  readonly version: number;
  /** When its state changed last. */
  readonly changedAt: string;
}

/** Every number that has a page or should have one, with all that the rule needs, some at a time. */
const PLACES = `
  WITH numbers AS (
    SELECT number FROM public_signatory WHERE number > $1
    UNION SELECT number FROM public_former_signatory WHERE number > $1
    UNION SELECT g.number FROM local_government g JOIN endorsement e ON e.local_government_id = g.id
      WHERE g.number > $1 AND coalesce(e.announced_at, e.verified_at, e.published_at) IS NOT NULL
    ORDER BY number LIMIT ${PAGE}
  )
  SELECT n.number, g.id, coalesce(g.country, '') AS country,
    coalesce(
      (SELECT json_build_object('standing', s.standing, 'endorsementId', s.endorsement_id,
          'version', s.endorsement_version, 'section', s.section, 'mandateAwaitedUntil', s.mandate_awaited_until)
        FROM public_signatory s WHERE s.number = n.number),
      (SELECT json_build_object('standing', f.standing, 'endorsementId', f.endorsement_id, 'version', NULL,
          'section', NULL, 'mandateAwaitedUntil', NULL)
        FROM public_former_signatory f WHERE f.number = n.number)) AS says,
    EXISTS (SELECT FROM endorsement e JOIN outbox o ON o.subject ->> 'endorsementId' = e.id::text
      WHERE e.local_government_id = g.id AND o.job = '${listSignatory.name}' AND o.done_at IS NULL) AS waits,
    (SELECT coalesce(json_agg(c), '[]') FROM (
      SELECT e.id, e.status, e.version, e.announced_at AS "announcedAt", e.verified_at AS "verifiedAt",
        e.published_at AS "publishedAt", ${PUBLICATION_CONSENT},
        (SELECT h.at FROM endorsement_history h WHERE h.endorsement_id = e.id AND h.from_status <> h.to_status
          ORDER BY h.version DESC LIMIT 1) AS "changedAt"
      FROM endorsement e WHERE e.local_government_id = g.id
        AND coalesce(e.announced_at, e.verified_at, e.published_at) IS NOT NULL) c) AS candidates
  FROM numbers n LEFT JOIN local_government g ON g.number = n.number ORDER BY n.number`;

/**
 * Compares what the public register says with what the rule makes of every endorsement, and repairs it: towards the
 * rule, never the other way round. It reads in pages, and passes over what is being published at this moment.
 *
 * @param dryRun only compares
 */
export async function checkRegister(
  registry: Registry,
  settings: PublicationSettings,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<{ readonly checked: number; readonly differences: readonly RegisterDifference[] }> {
  const differences: RegisterDifference[] = [];
  let checked = 0;
  for (let after = 0; ;) {
    const places = await registry.dataSource.query<Place[]>(PLACES, [after]);
    for (const place of places.filter(({ waits }) => !waits)) {
      const { number, says } = place;
      const should = whatItShouldSay(place, settings);
      if (same(should, says)) continue;
      differences.push({ number, should, says });
      if (!dryRun) await repair(registry, place, settings);
    }
    checked += places.length;
    const last = places.at(-1);
    if (!last) return { checked, differences };
    after = last.number;
  }
}

function whatItShouldSay({ candidates, country }: Place, settings: PublicationSettings): Said | null {
  const facts = candidates.map(asFacts);
  const face = publicFace(facts);
  if (face) {
    const { endorsement, standing } = face;
    return {
      standing,
      endorsementId: endorsement.id,
      version: endorsement.version,
      section: settings.sectionOf(country),
      mandateAwaitedUntil: standing === 'announced' ? mandateAwaitedUntil(endorsement, settings) : null,
    };
  }
  const [former] = facts
    .flatMap((one) => {
      const standing = formerStanding(one);
      return standing === null ? [] : [{ ...one, standing }];
    })
    .sort((one, other) => other.changedAt.localeCompare(one.changedAt));
  return former
    ? { standing: former.standing, endorsementId: former.id, version: null, section: null, mandateAwaitedUntil: null }
    : null;
}

/** In JSON, moments are texts. */
function asFacts(candidate: Candidate): Candidate {
  const moment = (text: Date | string | null): Date | null => (text === null ? null : new Date(text));
  const { announcedAt, verifiedAt, publishedAt } = candidate;
  return {
    ...candidate,
    announcedAt: moment(announcedAt),
    verifiedAt: moment(verifiedAt),
    publishedAt: moment(publishedAt),
  };
}

function same(one: Said | null, other: Said | null): boolean {
  if (one === null || other === null) return one === other;
  return (Object.keys(one) as (keyof Said)[]).every((key) => one[key] === other[key]);
}

async function repair(registry: Registry, place: Place, settings: PublicationSettings): Promise<void> {
  const [candidate] = place.candidates;
  if (candidate) {
    await listSignatoryOf(registry, candidate.id, settings.sectionOf, settings.announcementLifetimeDays);
    return;
  }
  // Nothing that the rule could show stands behind this number: no endorsement, or no local government.
  await inTransaction(registry.dataSource, async (manager) => {
    await manager.query('DELETE FROM public_signatory WHERE number = $1', [place.number]);
    await manager.query('DELETE FROM public_former_signatory WHERE number = $1', [place.number]);
    await announceChange(manager, registry.clock.now());
  });
}

import type { EntityManager } from 'typeorm';
import { deadlines, type Deadlines } from '#domain/endorsement/deadlines.js';
import { UNDECIDED_STATUSES, type EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { publicFace, type StandingCandidate } from '#domain/endorsement/public-standing.js';
import { shownAs, type ShownAs } from '#domain/endorsement/shown-as.js';
import type { Settings } from '#platform/settings.js';
import { PUBLICATION_CONSENT } from './publicity-facts.js';
import type { EndorsementDetails } from './read-endorsement.js';

/** How an endorsement stands: what it waits for, and what the public sees of it. Pages and mails say it alike. */
export interface PresentStanding {
  readonly status: EndorsementStatus;
  readonly deadlines: Deadlines;
  readonly shown: ShownAs;
  /** Since when it is with staff; null when it never was. */
  readonly withStaffSince: Date | null;
  /** When staff asked something last; null when they never did. */
  readonly askedAt: Date | null;
}

/** What the rules need besides the endorsement. */
export interface StandingTerms {
  /** Days in which the mandate of an announcement has to come. */
  readonly announcementLifetimeDays: number;
}

/** The terms as the settings have them. */
export const termsIn = ({
  ANNOUNCEMENT_LIFETIME_DAYS,
}: Pick<Settings, 'ANNOUNCEMENT_LIFETIME_DAYS'>): StandingTerms => ({
  announcementLifetimeDays: ANNOUNCEMENT_LIFETIME_DAYS,
});

/** A state in which an endorsement is about to be, and when. */
export interface NextState {
  readonly status: EndorsementStatus;
  readonly at: Date;
}

interface Since {
  readonly withStaffSince: Date | null;
  readonly askedAt: Date | null;
}

/** What is known besides the endorsement itself. */
interface Surroundings extends Since {
  /** The other endorsements of the same local government that the public may see. */
  readonly others: readonly StandingCandidate[];
}

/** How an endorsement stands now. */
export async function presentStanding(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  terms: StandingTerms,
): Promise<PresentStanding> {
  return standingFrom(endorsement, await readSurroundings(manager, endorsement), terms);
}

/** How an endorsement would stand in the state to which a decision leads, for a look at its mail beforehand. */
export async function standingAfter(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  { status, at }: NextState,
  terms: StandingTerms,
): Promise<PresentStanding> {
  const since = await readSurroundings(manager, endorsement);
  const isUndecided = (one: EndorsementStatus) => UNDECIDED_STATUSES.includes(one);
  const comesBack = isUndecided(status) && !isUndecided(endorsement.status);
  // A question that is put again keeps its day; a new one is asked now.
  const isAsked = status === 'info_requested' && isUndecided(endorsement.status);
  return standingFrom(
    {
      ...endorsement,
      status,
      announcedAt: status === 'announced' && isUndecided(endorsement.status) ? at : endorsement.announcedAt,
    },
    {
      ...since,
      withStaffSince: comesBack ? at : since.withStaffSince,
      askedAt: isAsked ? at : since.askedAt,
    },
    terms,
  );
}

function standingFrom(
  endorsement: EndorsementDetails,
  { withStaffSince, askedAt, others }: Surroundings,
  { announcementLifetimeDays }: StandingTerms,
): PresentStanding {
  const { status, announcedAt } = endorsement;
  const face = publicFace([endorsement, ...others]);
  return {
    status,
    deadlines: deadlines({ status, withStaffSince, askedAt, announcedAt, announcementLifetimeDays }),
    shown: shownAs(endorsement, face !== null && face.endorsement.id !== endorsement.id),
    withStaffSince,
    askedAt,
  };
}

/** The moments from which deadlines count, and what else may stand at the place. */
async function readSurroundings(
  manager: EntityManager,
  { id, localGovernment }: EndorsementDetails,
): Promise<Surroundings> {
  // It is with staff since it last came into a state in which they decide.
  const [since] = await manager.query<[Since]>(
    `SELECT
       max(h.at) FILTER (WHERE h.to_status = ANY($2) AND NOT h.from_status = ANY($2)) AS "withStaffSince",
       max(h.at) FILTER (WHERE h.action = 'request_information') AS "askedAt"
     FROM endorsement_history h WHERE h.endorsement_id = $1`,
    [id, UNDECIDED_STATUSES],
  );
  const others = await manager.query<StandingCandidate[]>(
    `SELECT e.id, e.status, e.announced_at AS "announcedAt", e.verified_at AS "verifiedAt",
        e.published_at AS "publishedAt", ${PUBLICATION_CONSENT}
       FROM endorsement e WHERE e.local_government_id = $1 AND e.id <> $2
        AND coalesce(e.announced_at, e.verified_at) IS NOT NULL`,
    [localGovernment.id, id],
  );
  return { ...since, others };
}

import type { EntityManager } from 'typeorm';
import { deadlines, type Deadlines } from '#domain/endorsement/deadlines.js';
import { UNDECIDED_STATUSES, type EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { shownAs, type ShownAs } from '#domain/endorsement/shown-as.js';
import type { Settings } from '#platform/settings.js';
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
  readonly isDisplaced: boolean;
}

/** How an endorsement stands now. */
export async function presentStanding(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  terms: StandingTerms,
): Promise<PresentStanding> {
  return standingFrom(endorsement, await readSince(manager, endorsement), terms);
}

/** How an endorsement would stand in the state to which a decision leads, for a look at its mail beforehand. */
export async function standingAfter(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  { status, at }: NextState,
  terms: StandingTerms,
): Promise<PresentStanding> {
  const since = await readSince(manager, endorsement);
  const isUndecided = (one: EndorsementStatus) => (UNDECIDED_STATUSES as readonly EndorsementStatus[]).includes(one);
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
  { withStaffSince, askedAt, isDisplaced }: Since,
  { announcementLifetimeDays }: StandingTerms,
): PresentStanding {
  const { status, announcedAt } = endorsement;
  return {
    status,
    deadlines: deadlines({ status, withStaffSince, askedAt, announcedAt, announcementLifetimeDays }),
    shown: shownAs(endorsement, isDisplaced),
    withStaffSince,
    askedAt,
  };
}

/** The moments from which deadlines count. It is with staff since it last came into a state in which they decide. */
async function readSince(manager: EntityManager, { id, localGovernment }: EndorsementDetails): Promise<Since> {
  const [found] = await manager.query<[Since]>(
    `SELECT
       (SELECT max(h.at) FROM endorsement_history h WHERE h.endorsement_id = $1
          AND h.to_status = ANY($2) AND NOT h.from_status = ANY($2)) AS "withStaffSince",
       (SELECT max(h.at) FROM endorsement_history h WHERE h.endorsement_id = $1
          AND h.action = 'request_information') AS "askedAt",
       EXISTS (SELECT FROM public_signatory s WHERE s.number = $3 AND s.endorsement_id <> $1) AS "isDisplaced"`,
    [id, UNDECIDED_STATUSES, localGovernment.number],
  );
  return found;
}

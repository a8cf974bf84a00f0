import type { EntityManager } from 'typeorm';
import type { Claim } from './claim-phrases.js';

/** What the data says of an endorsement: what may be claimed of it, what its page has to say, and the days due. */
export interface Granted {
  readonly status: string;
  readonly may: ReadonlySet<Claim>;
  /** What the public sees or saw of it, and the day that is due: whoever tells how it stands has to say each. */
  readonly must: ReadonlySet<Claim>;
  /** The days that may be promised. */
  readonly days: readonly Date[];
}

interface Facts {
  readonly status: string;
  readonly verifiedAt: Date | null;
  readonly mandateKind: string;
  /** Its row in the public register, if it has one. */
  readonly standing: string | null;
  /** Whether staff ever announced or verified it. */
  readonly everPublic: boolean;
  readonly withStaffSince: Date | null;
  readonly askedAt: Date | null;
  readonly announcedAt: Date | null;
  readonly erasureDueAt: Date | null;
}

const DAY_MS = 86_400_000;
const WITH_STAFF = ['submitted', 'in_review'];
const WITH_CONTACT = ['awaiting_confirmation', 'info_requested', 'announced', 'renewal_due', 'lapsed'];

/** Reads the facts by SQL of its own: no rule of the product says here what is true. */
export async function grantedClaims(
  manager: EntityManager,
  endorsementId: string,
  { now, announcementDays }: { readonly now: Date; readonly announcementDays: number },
): Promise<Granted> {
  const [facts] = await manager.query<[Facts]>(
    `SELECT e.status, e.verified_at AS "verifiedAt", e.mandate_kind AS "mandateKind", e.announced_at AS "announcedAt",
        (SELECT standing FROM public_signatory s WHERE s.endorsement_id = e.id) AS standing,
        EXISTS (SELECT FROM endorsement_history h
          WHERE h.endorsement_id = e.id AND h.action IN ('announce', 'verify')) AS "everPublic",
        (SELECT max(h.at) FROM endorsement_history h WHERE h.endorsement_id = e.id AND h.action IN ('confirm', 'import',
          'answer_information', 'resume_review', 'bring_mandate', 'reopen', 'unvoid', 'unmerge', 'reinstate')
        ) AS "withStaffSince",
        (SELECT max(h.at) FROM endorsement_history h
          WHERE h.endorsement_id = e.id AND h.action = 'request_information') AS "askedAt",
        (SELECT r.due_at FROM erasure_request r WHERE r.endorsement_id = e.id
          ORDER BY r.requested_at DESC LIMIT 1) AS "erasureDueAt"
       FROM endorsement e WHERE e.id = $1`,
    [endorsementId],
  );
  const publicity = publicityOf(facts);
  const due = dueOf(facts, announcementDays);
  const promised = due !== null && due.day >= now ? due.claim : null;
  const withStaff = WITH_STAFF.includes(facts.status);
  const withContact = WITH_CONTACT.includes(facts.status);
  const optional: (Claim | false)[] = [
    facts.standing !== 'listed' && 'uncounted',
    facts.verifiedAt !== null && ['verified', 'renewal_due'].includes(facts.status) && 'verified',
    withStaff && 'staffCheck',
    withContact && 'contactActs',
    !withContact && !(withStaff && facts.mandateKind === 'announcement') && 'nothingToDo',
    facts.erasureDueAt !== null && 'decisionBy',
  ];
  const must = new Set<Claim>([...publicity, ...(promised ? [promised] : [])]);
  const may = new Set<Claim>([...must, ...optional.filter((one) => one !== false)]);
  const days = [due?.day, facts.erasureDueAt].filter((day): day is Date => day !== null && day !== undefined);
  return { status: facts.status, may, must, days };
}

function publicityOf({ standing, everPublic }: Facts): Claim[] {
  if (standing === 'listed') return ['listed', 'counted'];
  if (standing !== null) return ['shownApart', 'uncounted'];
  return everPublic ? ['wasPublic', 'uncounted'] : ['neverPublic'];
}

function dueOf(facts: Facts, announcementDays: number): { claim: Claim; day: Date } | null {
  const { status, withStaffSince, askedAt, announcedAt } = facts;
  const after = (since: Date | null, days: number) =>
    since === null ? null : new Date(since.getTime() + days * DAY_MS);
  const [claim, day] = WITH_STAFF.includes(status)
    ? (['decisionBy', after(withStaffSince, 14)] as const)
    : status === 'info_requested'
      ? (['answerBy', after(askedAt, 60)] as const)
      : (['mandateBy', status === 'announced' ? after(announcedAt, announcementDays) : null] as const);
  return day && { claim, day };
}

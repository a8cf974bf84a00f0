import type { EntityManager } from 'typeorm';
import { EndorsementEntity } from '../record/endorsement.entity.js';
import { changeStatus, THE_REGISTRY, type StatusChange } from '../record/change-status.js';
import type { DemonstrationSignatory } from './demonstration-signatories.js';

const DAY_MS = 86_400_000;
/** Staff take this long at most in the demonstration. */
const DAYS_TO_DECIDE = 6;
/** The term of a signature, and the grace after it. */
const DAYS_TO_FALL_DUE = 1461;
const DAYS_TO_LAPSE = 180;

const STAFF = { kind: 'staff', id: null } as const;

/** Brings a confirmed endorsement to where the demonstration shows it. */
export type DemonstrationDecision = (
  manager: EntityManager,
  id: string,
  signatory: DemonstrationSignatory,
  confirmedAt: Date,
) => Promise<void>;

/** As staff and the calendar would. With its date of publication already written, a listing asks for no mail. */
export const DECISIONS = {
  verify: async (manager, id, signatory, confirmedAt) => {
    const verifiedAt = decidedAt(signatory, confirmedAt);
    const fields = { verifiedAt, publishedAt: verifiedAt };
    await change(manager, id, { action: 'verify', actor: STAFF, at: verifiedAt, fields });
  },
  announce: async (manager, id, signatory, confirmedAt) => {
    const announcedAt = decidedAt(signatory, confirmedAt);
    await change(manager, id, { action: 'announce', actor: STAFF, at: announcedAt, fields: { announcedAt } });
  },
  letLapse: async (manager, id, signatory, confirmedAt) => {
    await DECISIONS.verify(manager, id, signatory, confirmedAt);
    const dueAt = daysAfter(decidedAt(signatory, confirmedAt), DAYS_TO_FALL_DUE);
    await change(manager, id, { action: 'fall_due', actor: THE_REGISTRY, at: dueAt });
    await change(manager, id, { action: 'lapse', actor: THE_REGISTRY, at: daysAfter(dueAt, DAYS_TO_LAPSE) });
  },
} satisfies Record<string, DemonstrationDecision>;

async function change(manager: EntityManager, id: string, event: StatusChange): Promise<void> {
  await changeStatus(manager, await manager.findOneByOrFail(EndorsementEntity, { id }), event);
}

function decidedAt({ daysAgo }: DemonstrationSignatory, confirmedAt: Date): Date {
  return daysAfter(confirmedAt, Math.min(DAYS_TO_DECIDE, daysAgo / 2));
}

function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY_MS);
}

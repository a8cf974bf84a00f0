import { DomainError } from '#domain/domain-error.js';
import type { AccountPowers } from '#domain/staff/account-powers.js';
import type { Registry } from '../registry.js';

export const PERSON_STATES = ['invited', 'active', 'disabled'] as const;
export type PersonState = (typeof PERSON_STATES)[number];

/** A member of staff as administrators see them. */
export interface Person extends AccountPowers {
  readonly id: string;
  readonly name: string;
  /** The name, with the address where somebody else has the same. */
  readonly shownName: string;
  readonly email: string;
  readonly language: string;
  readonly state: PersonState;
  /** Whether a password was chosen, also of a disabled account. */
  readonly isSetUp: boolean;
  readonly createdAt: Date;
  readonly lastSeenAt: Date | null;
  readonly hasSecondFactor: boolean;
  /** Until when the newest link to choose a password works; null when none is open. */
  readonly linkExpiresAt: Date | null;
}

const PEOPLE = `SELECT a.id, a.name, s.name AS "shownName", a.email, a.role, a.kept_role AS "keptRole",
    a.effective_from AS "effectiveFrom", a.waits_since AS "waitsSince", a.disabled_at AS "disabledAt", a.language,
    a.created_at AS "createdAt",
    CASE WHEN a.disabled_at IS NOT NULL THEN 'disabled' WHEN a.password_hash IS NULL THEN 'invited' ELSE 'active' END
      AS state,
    a.password_hash IS NOT NULL AS "isSetUp",
    greatest(a.last_seen_at, (SELECT max(last_seen_at) FROM staff_session WHERE account_id = a.id)) AS "lastSeenAt",
    EXISTS (SELECT 1 FROM staff_authenticator WHERE account_id = a.id)
      OR EXISTS (SELECT 1 FROM staff_passkey WHERE account_id = a.id) AS "hasSecondFactor",
    (SELECT max(expires_at) FROM staff_setup_link WHERE account_id = a.id AND used_at IS NULL AND expires_at > $1)
      AS "linkExpiresAt"
  FROM staff_account a JOIN staff_shown_name s ON s.id = a.id`;

/** Everybody who has an account, those who may use it first. */
export function listPeople({ dataSource, clock }: Registry): Promise<Person[]> {
  return dataSource.query(`${PEOPLE} ORDER BY a.disabled_at IS NOT NULL, lower(a.name), a.id`, [clock.now()]);
}

/**
 * One member of staff.
 *
 * @throws {DomainError} `staff.not-found`
 */
export async function readPerson({ dataSource, clock }: Registry, id: string): Promise<Person> {
  const [person] = await dataSource.query<Person[]>(`${PEOPLE} WHERE a.id = $2`, [clock.now(), id]);
  if (!person) throw new DomainError('staff.not-found');
  return person;
}

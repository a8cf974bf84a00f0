import type { StaffRole } from '#domain/staff/staff-role.js';

/** A member of staff as pages and commands see them: everything but the password's hash. */
export interface StaffAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** What the account is, or is to be: {@link roleInForce} says which powers it has. */
  readonly role: StaffRole;
  readonly keptRole: StaffRole | null;
  /** From when the role is effective; null while it waits for an administrator to confirm it. */
  readonly effectiveFrom: Date | null;
  readonly waitsSince: Date | null;
  readonly language: string;
  /** Whether a password was chosen. */
  readonly isSetUp: boolean;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
}

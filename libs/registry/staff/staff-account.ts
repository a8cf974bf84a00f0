import type { StaffRole } from '#domain/staff/staff-role.js';

/** A member of staff as pages and commands see them: everything but the password's hash. */
export interface StaffAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly language: string;
  /** Whether a password was chosen. */
  readonly isSetUp: boolean;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
}

import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { STAFF_ROLES, type StaffRole } from '#domain/staff/staff-role.js';

/** What an administrator may do to a colleague's account. */
export const PERSON_CHANGES = [
  'role',
  'disable',
  'enable',
  'confirm',
  'sendLink',
  'resetFactor',
  'endSession',
  'endSessions',
] as const;
export type PersonChange = (typeof PERSON_CHANGES)[number];

/**
 * One press of a button on a person's page. All are sent to the page's own address: whoever must show the second factor
 * first comes back to it.
 */
export class PersonChangeForm {
  @IsIn(PERSON_CHANGES, { message: 'errors.field.invalid' })
  change!: PersonChange;

  /** The new role, or the one that was seen and is confirmed. */
  @IsOptional()
  @IsIn(STAFF_ROLES, { message: 'errors.field.invalid' })
  role?: StaffRole;

  /** Names the session that is to end. */
  @IsOptional()
  @IsUUID(undefined, { message: 'errors.field.invalid' })
  session?: string;
}

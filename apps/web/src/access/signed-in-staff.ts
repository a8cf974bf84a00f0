import type { StaffRole } from '#registry/staff/staff-role.js';
import { PERMISSIONS, type Permission } from './permissions.js';

/** The member of staff behind a session, as `request.user`. */
export interface SignedInStaff {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  /** How many proposals wait for a second person; only for who may be that person. */
  readonly openProposals?: number;
}

const REVIEWER: readonly Permission[] = [
  'review-endorsements',
  'decide-endorsements',
  'read-documents',
  'read-insight',
  'export-endorsements',
  'manage-own-account',
];

const PERMISSIONS_OF_ROLE: Readonly<Record<StaffRole, readonly Permission[]>> = {
  reviewer: REVIEWER,
  publisher: [...REVIEWER, 'change-published', 'import-endorsements', 'act-in-bulk'],
  administrator: PERMISSIONS,
};

/** What a role may do. */
export function permissionsOf(role: StaffRole): readonly Permission[] {
  return PERMISSIONS_OF_ROLE[role];
}

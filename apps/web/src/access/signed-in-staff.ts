import type { StaffRole } from '#domain/staff/staff-role.js';
import { PERMISSIONS, READING, type Permission } from './permissions.js';

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
  'read-endorsements',
  'review-endorsements',
  'decide-endorsements',
  'read-documents',
  'read-insight',
  'export-endorsements',
  'manage-own-account',
];

const PERMISSIONS_OF_ROLE: Readonly<Record<StaffRole, readonly Permission[]>> = {
  reviewer: REVIEWER,
  publisher: [
    ...REVIEWER,
    'read-proposals',
    'change-published',
    'read-imports',
    'import-endorsements',
    'read-bulk-actions',
    'act-in-bulk',
  ],
  administrator: PERMISSIONS,
  // Reads everything and changes nothing; takes lists away as the others do, each time logged.
  auditor: [...READING, 'export-endorsements', 'manage-own-account'],
};

/** What a role may do. */
export function permissionsOf(role: StaffRole): readonly Permission[] {
  return PERMISSIONS_OF_ROLE[role];
}

/** Whether this person may do something: pages offer nothing else. */
export function mayStaff({ role }: Pick<SignedInStaff, 'role'>, permission: Permission): boolean {
  return permissionsOf(role).includes(permission);
}

import type { StaffRole } from '#domain/staff/staff-role.js';
import { PERMISSIONS, READING, type Permission } from './permissions.js';

/** What becomes of an account that is not effective in its role yet. */
export interface AccountWait {
  readonly role: StaffRole;
  /** When it is effective by itself; null when an administrator has to confirm it. */
  readonly until: Date | null;
}

/** The member of staff behind a session, as `request.user`. */
export interface SignedInStaff {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The role whose powers this person has now; null while the account waits for a second administrator. */
  readonly role: StaffRole | null;
  /** What the account waits for: another role, on its confirmation or at a moment. */
  readonly waits?: AccountWait;
  /** How many proposals wait for a second person; only for who may be that person. */
  readonly openProposals?: number;
  /** How many jobs were given up; only for who may see them. */
  readonly failedJobs?: number;
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

/** What an account may do that has no powers yet, so that it is ready when it has. */
const WAITING: readonly Permission[] = ['manage-own-account'];

/** What a role may do; null for an account that waits for its role. */
export function permissionsOf(role: StaffRole | null): readonly Permission[] {
  return role === null ? WAITING : PERMISSIONS_OF_ROLE[role];
}

/** Whether this person may do something: pages offer nothing else. */
export function mayStaff({ role }: Pick<SignedInStaff, 'role'>, permission: Permission): boolean {
  return permissionsOf(role).includes(permission);
}

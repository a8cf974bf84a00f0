/** What a member of staff is in the registry; what each may do on its pages is the web application's to say. */
export const STAFF_ROLES = ['reviewer', 'publisher', 'administrator', 'auditor'] as const;

export type StaffRole = (typeof STAFF_ROLES)[number];

export function isStaffRole(value: unknown): value is StaffRole {
  return STAFF_ROLES.includes(value as StaffRole);
}

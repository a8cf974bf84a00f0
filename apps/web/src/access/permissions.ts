/** What members of staff may do. Roles are sets of these; handlers ask for one each. */
export const PERMISSIONS = ['review-endorsements', 'decide-endorsements', 'manage-staff'] as const;

export type Permission = (typeof PERMISSIONS)[number];

/**
 * The group roles that hold the rights. Nobody signs in as one: the users of web and worker are members of them, and
 * are made by whoever runs the database (docs/deploy.md).
 */
export const GROUP_ROLES = { web: 'we_care_web', worker: 'we_care_worker' } as const;

/** A process that has a role of its own. */
export type DatabaseUser = keyof typeof GROUP_ROLES;

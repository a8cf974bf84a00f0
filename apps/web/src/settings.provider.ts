/** Injects the validated settings: `@Inject(SETTINGS) settings: Settings`. */
export const SETTINGS = Symbol('SETTINGS');

/** Injects the registry over the connections of staff; within the staff's module `Registry` is this one. */
export const STAFF = Symbol('STAFF');

/** Injects the registry over the connections for what anybody may read: `@Inject(READING) registry: Registry`. */
export const READING = Symbol('READING');

/** Injects the registry over the connections for searching places while somebody types. */
export const SEARCHING = Symbol('SEARCHING');

/** Injects the registry over the one connection that asks whether the database answers. */
export const HEALTH = Symbol('HEALTH');

/** Injects where documents are kept: `@Inject(DOCUMENTS) storage: DocumentStorage`. */
export const DOCUMENTS = Symbol('DOCUMENTS');

/** Injects what all web processes count together: `@Inject(SHARED_COUNTS) counts: SharedCounts`. */
export const SHARED_COUNTS = Symbol('SHARED_COUNTS');

/** Injects the process's logger: `@Inject(LOGGER) logger: Logger`. */
export const LOGGER = Symbol('LOGGER');

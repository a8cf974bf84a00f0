/** Injects the validated settings: `@Inject(SETTINGS) settings: Settings`. */
export const SETTINGS = Symbol('SETTINGS');

/** Injects where documents are kept: `@Inject(DOCUMENTS) storage: DocumentStorage`. */
export const DOCUMENTS = Symbol('DOCUMENTS');

/** Injects what all web processes count together: `@Inject(SHARED_COUNTS) counts: SharedCounts`. */
export const SHARED_COUNTS = Symbol('SHARED_COUNTS');

/** Injects the process's logger: `@Inject(LOGGER) logger: Logger`. */
export const LOGGER = Symbol('LOGGER');

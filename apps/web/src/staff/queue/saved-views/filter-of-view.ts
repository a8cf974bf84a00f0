import type { SavedView } from '#registry/review/saved-views.js';
import { InvalidQuery, readQuery } from '../../../api/read-query.js';
import { QueueQuery } from '../queue.query.js';
import { queryValues } from '../../page-query.js';

/** The filter of a view; nothing when it was kept before the list's filters changed, and can no longer be read. */
export function queryOf({ filter }: SavedView): QueueQuery | undefined {
  try {
    return readQuery(QueueQuery, queryValues(filter));
  } catch (error) {
    if (!(error instanceof InvalidQuery)) throw error;
    return undefined;
  }
}

import { localePath } from '../../views/site-paths.js';
import type { Visit } from '../journey/visit.js';

const CONFIRM = '/confirm';

/** The page behind a mailed link, or one below it. */
export function confirmationPath(visit: Visit, token: string, below?: 'disowned' | 'renewal'): string {
  const path = `${CONFIRM}/${encodeURIComponent(token)}`;
  return localePath(visit.page.t.locale, below ? `${path}/${below}` : path);
}

/** The page on which a new link is asked for, or the one that answers it. */
export function requestPath(visit: Visit, below?: 'requested'): string {
  return localePath(visit.page.t.locale, below ? `${CONFIRM}/${below}` : CONFIRM);
}

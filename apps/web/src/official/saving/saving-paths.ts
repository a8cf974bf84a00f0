import { startPath } from '../journey/journey-paths.js';
import type { Visit } from '../journey/visit.js';

/** The page that asks where to send the way back, or the one that says where it went. */
export function savePath(visit: Visit, below?: 'sent'): string {
  return below ? `${startPath(visit)}/save/${below}` : `${startPath(visit)}/save`;
}

/** The page behind a mailed link, or one below it. */
export function returnPath(visit: Visit, token: string, below?: 'deletion' | 'renewal'): string {
  const path = `${startPath(visit)}/return/${encodeURIComponent(token)}`;
  return below ? `${path}/${below}` : path;
}

/** The answer to whoever asked for a new link. */
export function renewedPath(visit: Visit): string {
  return `${startPath(visit)}/return/sent`;
}

/** The page on which a browser deletes the answers it has open, or the one that says that they are deleted. */
export function deletionPath(visit: Visit, below?: 'done'): string {
  return below ? `${startPath(visit)}/deletion/${below}` : `${startPath(visit)}/deletion`;
}

import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import type { Visit } from '../journey/visit.js';

type Page = Pick<Visit, 'page'>;

/** Where a link to a signatory's own page is asked for, or a page below it. */
export function managePath({ page }: Page, below?: string): string {
  const path = localePath(page.t.locale, SITE_PATHS.manage);
  return below === undefined ? path : `${path}/${below}`;
}

/** The page behind a mailed link. */
export function accessPath(visit: Page, token: string): string {
  return managePath(visit, encodeURIComponent(token));
}

/** A signatory's own page, or a page below it, such as `withdrawal`. */
export function ownPath(visit: Page, below?: string): string {
  return managePath(visit, below === undefined ? 'endorsement' : `endorsement/${below}`);
}

/** The part of an address below a signatory's own page; null for the page itself and for any other. */
export function belowOwnPage(path: string): string | null {
  return /^\/manage\/endorsement\/([a-z0-9/-]{1,80})$/.exec(path)?.[1] ?? null;
}

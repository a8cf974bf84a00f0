import { NotFoundException, ParseUUIDPipe } from '@nestjs/common';
import type { PageContext } from '../../http/page-context.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';

/** Address of one's own account, or of a page below it. */
export function accountAddress({ t }: PageContext, below = ''): string {
  return localePath(t.locale, SITE_PATHS.staffAccount + below);
}

/** What was done on a page below the account; the account says so. */
export const ACCOUNT_NEWS = ['added', 'renamed', 'removed', 'ended'] as const;
export type AccountNews = (typeof ACCOUNT_NEWS)[number];

/** The account, which says what was done. */
export function accountWithNews(page: PageContext, news: AccountNews): string {
  return `${accountAddress(page)}?done=${news}`;
}

/** Takes a factor's id from the address. Anything else is not found. */
export const factorId = new ParseUUIDPipe({ exceptionFactory: () => new NotFoundException() });

import { pageItems } from './page-items.js';
import { Pagination } from './pagination.js';

export interface PagesOfProps {
  readonly current: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
}

/** The numbered pages of a list, with the steps back and on; nothing for a list of one page. */
export function PagesOf({ current, pages, hrefOf }: PagesOfProps) {
  if (pages <= 1) return null;
  return (
    <Pagination
      items={pageItems(current, pages, hrefOf)}
      previous={current > 1 ? { href: hrefOf(current - 1) } : undefined}
      next={current < pages ? { href: hrefOf(current + 1) } : undefined}
    />
  );
}

import type { PageItem } from './pagination.js';

/**
 * The page numbers to offer: the first, the last, the current one and its neighbours, with gaps between.
 * @param current counted from 1
 * @param hrefOf the address of a page
 */
export function pageItems(current: number, pageCount: number, hrefOf: (page: number) => string): PageItem[] {
  const offered = [...new Set([1, current - 1, current, current + 1, pageCount])]
    .filter((page) => page >= 1 && page <= pageCount)
    .sort((a, b) => a - b);
  return offered.flatMap((page, index) => {
    const item: PageItem = { number: page, href: hrefOf(page), current: page === current };
    const gap = page - (offered[index - 1] ?? page);
    // A gap of one page is that page: an ellipsis would take the same room and say less.
    if (gap === 2) return [{ number: page - 1, href: hrefOf(page - 1), current: false }, item];
    return gap > 2 ? [{ ellipsis: true }, item] : [item];
  });
}

import { describe, expect, it } from 'vitest';
import { pageItems } from './page-items.js';

const shown = (current: number, pageCount: number) =>
  pageItems(current, pageCount, (page) => `?page=${page}`).map((item) =>
    item.ellipsis ? '…' : item.current ? `[${item.number}]` : String(item.number),
  );

describe('pageItems', () => {
  it.each([
    [1, 1, '[1]'],
    [1, 3, '[1] 2 3'],
    [1, 9, '[1] 2 … 9'],
    [3, 9, '1 2 [3] 4 … 9'],
    [4, 9, '1 2 3 [4] 5 … 9'],
    [5, 42, '1 … 4 [5] 6 … 42'],
    [9, 9, '1 … 8 [9]'],
  ])('on page %i of %i offers %s', (current, pageCount, expected) => {
    expect(shown(current, pageCount).join(' ')).toBe(expected);
  });

  it('links each number to its page', () => {
    expect(pageItems(2, 2, (page) => `?page=${page}`).map(({ href }) => href)).toEqual(['?page=1', '?page=2']);
  });
});

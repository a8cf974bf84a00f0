import type { Locale } from '#content/i18n/locales.js';
import type { Stack } from '../stack.js';
import type { Visitor } from '../visitor.js';

/** One page of the site in one of its states. */
export interface PageCase {
  /** Names the test and the picture, such as `sign-mandate-errors`. */
  readonly name: string;
  /** The route that shows it, as its controller declares it. */
  readonly route: string;
  /** Languages in which there is such a page; all when left out. */
  readonly locales?: readonly Locale[];
  /** Brings the visitor there. */
  readonly open: (at: Opening) => Promise<unknown>;
}

export interface Opening {
  readonly visitor: Visitor;
  readonly stack: Stack;
}

/** @param path below the language, such as `/sign/country` */
export function pageCase(name: string, path: string, open: PageCase['open']): PageCase {
  return { name, route: `/:locale${path}`, open };
}

/** Goes to an address below the visitor's language. */
export function goTo({ visitor: { page, t } }: Opening, path: string): Promise<unknown> {
  return page.goto(`/${t.locale}${path}`);
}

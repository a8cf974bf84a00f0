import type { Page } from 'playwright-core';
import type { Visitor } from './visitor.js';

/** Waits until the page with this main heading is there. */
export async function seeHeading({ page }: Pick<Visitor, 'page'>, words: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: words }).waitFor();
}

export function pressButton({ page }: Pick<Visitor, 'page'>, words: string): Promise<void> {
  return page.getByRole('button', { name: words, exact: true }).click();
}

export function followLink({ page }: Pick<Visitor, 'page'>, words: string): Promise<void> {
  return page.getByRole('link', { name: words, exact: true }).first().click();
}

/** The page's words, white space folded. */
export async function wordsOf(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replace(/\s+/g, ' ');
}

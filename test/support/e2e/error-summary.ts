import { expect } from 'vitest';
import { plain } from './mails.js';
import type { Visitor } from './visitor.js';

/**
 * Expects the page to say what is wrong, as WCAG 3.3.1 and the GOV.UK Design System ask: in the title, in a summary
 * that is announced, and at the field that each entry of the summary leads to.
 */
export async function expectErrors({ page, t }: Visitor, messages: readonly string[]): Promise<void> {
  const summary = page.getByRole('alert');
  await summary.getByRole('heading', { name: t('errors.summary.title') }).waitFor();
  expect(plain(await page.title())).toMatch(new RegExp(`^${plain(t('errors.prefix'))}`));
  expect((await summary.getByRole('link').allInnerTexts()).map(plain)).toEqual(messages.map(plain));
  for (const message of messages) {
    await summary.getByRole('link', { name: message, exact: true }).click();
    const described = await page.evaluate(() => {
      const field = document.activeElement;
      const group = field?.closest('fieldset, [role=group]');
      const ids = [field, group].flatMap((one) => one?.getAttribute('aria-describedby')?.split(' ') ?? []);
      return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    });
    expect(plain(described)).toContain(plain(message));
  }
}

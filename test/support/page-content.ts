import type { TestAnswer } from './test-browser.js';

/** Words with their white space as `TestAnswer.text` has it: no-break spaces are spaces there. */
export const folded = (text: string): string => text.replace(/\s+/g, ' ');

/** The page's heading. */
export const headingOf = ({ document }: TestAnswer): string => document.querySelector('h1')?.textContent?.trim() ?? '';

/** The message at a field, or an empty text. */
export const errorAtField = ({ document }: TestAnswer, field: string): string =>
  document.getElementById(`${field}-error`)?.textContent?.trim() ?? '';

/** What a text field holds. */
export const valueOf = ({ document }: TestAnswer, id: string): string | null | undefined =>
  document.getElementById(id)?.getAttribute('value');

/** Whether a box is ticked or a choice taken. */
export const isTicked = ({ document }: TestAnswer, name: string, value: string): boolean =>
  document.querySelector(`input[name="${name}"][value="${value}"]`)?.hasAttribute('checked') ?? false;

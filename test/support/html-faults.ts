import { HtmlValidate } from 'html-validate';
import { NAMESPACES } from '#content/i18n/catalogue.js';
import { HTML_RULES } from './html-rules.js';

const validator = new HtmlValidate(HTML_RULES);

/** What is wrong with a page's HTML, a line each. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`),
  );
}

const RAW_KEY = new RegExp(`\\b(?:${NAMESPACES.join('|')})\\.[a-z][A-Za-z]*(?:\\.[A-Za-z]+)+\\b`);

/** A message key that a page shows instead of words, or null. */
export function rawKeyIn(text: string): string | null {
  return RAW_KEY.exec(text)?.[0] ?? null;
}

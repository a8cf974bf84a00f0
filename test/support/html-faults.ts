import { HtmlValidate } from 'html-validate';
import { NAMESPACES } from '#content/i18n/catalogue.js';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Same-origin files with hashed names need no integrity attribute.
    'require-sri': 'off',
    // Preact writes `<br/>` and `<input/>`; both are right in HTML.
    'void-style': 'off',
    // The error summary's h2 stands before the page's h1, as the GOV.UK Design System has it.
    'heading-level': ['error', { allowMultipleH1: false, minInitialRank: 'h2' }],
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
  },
});

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

import { createHash } from 'node:crypto';
import { COUNTRIES } from './countries.js';
import { LOCALES } from './i18n/locales.js';
import { NAMESPACES, readNamespace } from './i18n/catalogue.js';
import { pactText, pactVersions } from './pact/pact-text.js';

/** What UCLG says in public in its own name, and how it says that personal data are kept. */
const OWN_WORDS = ['register', 'pact', 'home', 'sign'] as const satisfies readonly (typeof NAMESPACES)[number][];

/**
 * SHA-256 of what only UCLG can confirm, as this program has it: the pact's text and the words of the public pages in
 * each language, and under which section each country stands.
 */
export function confirmableFingerprints(): Readonly<Record<'wording' | 'sections', string>> {
  const wording = LOCALES.flatMap((locale) => [
    ...pactVersions().map((version) => pactText(version, locale).sha256),
    ...OWN_WORDS.flatMap((namespace) => [...readNamespace(locale, namespace)].map((pair) => pair.join('='))),
  ]);
  return {
    wording: sha256(wording.join('\n')),
    sections: sha256(COUNTRIES.map(({ code, section }) => `${code} ${section}`).join('\n')),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

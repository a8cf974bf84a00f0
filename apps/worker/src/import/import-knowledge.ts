import { countryOf } from '#content/countries.js';
import { LOCALES } from '#content/i18n/locales.js';
import { CURRENT_PACT_VERSION, PACT_VERSIONS, pactText } from '#content/pact/pact-text.js';
import type { ImportKnowledge } from '#registry/import/imported-endorsement.js';

/** What the rows of a file are judged by; what was signed on paper was signed on the authoritative text. */
export const IMPORT_KNOWLEDGE: ImportKnowledge = {
  isCountry: (code) => countryOf(code) !== undefined,
  languages: LOCALES,
  currentPactVersion: CURRENT_PACT_VERSION,
  textHashOf: (version) =>
    (PACT_VERSIONS as readonly string[]).includes(version) ? pactText(version, 'en').sha256 : undefined,
};

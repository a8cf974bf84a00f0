import { countryOf } from '#content/countries.js';
import { LOCALES } from '#content/i18n/locales.js';
import { pactText, pactVersions } from '#content/pact/pact-text.js';
import type { ImportKnowledge } from '#registry/import/imported-endorsement.js';
import { currentPactVersion } from '#registry/public-register/pact-versions.js';
import type { Registry } from '#registry/registry.js';

/** What the rows of a file are judged by; what was signed on paper was signed on the authoritative text. */
export async function importKnowledge({ dataSource }: Registry): Promise<ImportKnowledge> {
  return {
    isCountry: (code) => countryOf(code) !== undefined,
    languages: LOCALES,
    currentPactVersion: await currentPactVersion(dataSource.manager),
    textHashOf: (version) => (pactVersions().includes(version) ? pactText(version, 'en').sha256 : undefined),
  };
}

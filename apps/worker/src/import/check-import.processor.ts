import { countryOf } from '#content/countries.js';
import { LOCALES } from '#content/i18n/locales.js';
import { CURRENT_PACT_VERSION, PACT_VERSIONS, pactText } from '#content/pact/pact-text.js';
import { checkImport } from '#jobs/import-jobs.js';
import { checkImportRows } from '#registry/import/check-import.js';
import type { ImportKnowledge } from '#registry/import/imported-endorsement.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';

/** What the rows of a file are judged by; what was signed on paper was signed on the authoritative text. */
export const IMPORT_KNOWLEDGE: ImportKnowledge = {
  isCountry: (code) => countryOf(code) !== undefined,
  languages: LOCALES,
  currentPactVersion: CURRENT_PACT_VERSION,
  textHashOf: (version) =>
    (PACT_VERSIONS as readonly string[]).includes(version) ? pactText(version, 'en').sha256 : undefined,
};

/** Says of every row of an uploaded file what it would do. */
export function checkImportProcessor({ registry }: WorkerServices): JobProcessor {
  return {
    job: checkImport,
    process: async ({ subject }) => {
      const { batchId = '' } = subject;
      return (await checkImportRows(registry, batchId, IMPORT_KNOWLEDGE)) ? 'done' : 'skipped';
    },
  };
}

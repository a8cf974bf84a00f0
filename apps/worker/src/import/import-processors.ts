import { applyImport, checkImport, undoImport, type ImportSubject } from '#jobs/import-jobs.js';
import type { JobContract } from '#jobs/job.js';
import { applyImportRows } from '#registry/import/apply-import.js';
import { checkImportRows } from '#registry/import/check-import.js';
import { undoImportRows } from '#registry/import/undo-import.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { importKnowledge } from './import-knowledge.js';

/** Check a file, bring it in, take it back: each goes on where it was when a worker died. */
export function importProcessors({ registry }: WorkerServices): JobProcessor[] {
  return [
    processor(checkImport, async (batchId) => checkImportRows(registry, batchId, await importKnowledge(registry))),
    processor(applyImport, async (batchId) => applyImportRows(registry, batchId, await importKnowledge(registry))),
    processor(undoImport, (batchId) => undoImportRows(registry, batchId)),
  ];
}

function processor(job: JobContract<ImportSubject>, work: (batchId: string) => Promise<boolean>): JobProcessor {
  return {
    job,
    process: async ({ subject }) => ((await work(subject['batchId'] ?? '')) ? 'done' : 'skipped'),
  };
}

import { judgeDocument } from '#jobs/document-jobs.js';
import { documentStorage } from '#platform/document-storage.js';
import { judgeNextDocument } from '#registry/evidence/judge-next-document.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';

/** Judges the document whose turn it is: as many jobs as documents, and no matter which of them comes first. */
export function judgeDocumentProcessor({ registry, settings }: WorkerServices): JobProcessor {
  const storage = documentStorage(settings);
  return {
    job: judgeDocument,
    process: async () => ((await judgeNextDocument(registry, storage)) ? 'done' : 'skipped'),
  };
}

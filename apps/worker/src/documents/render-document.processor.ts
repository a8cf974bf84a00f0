import { renderDocument as job } from '#jobs/document-jobs.js';
import { documentStorage } from '#platform/document-storage.js';
import { renderDocument } from '#registry/evidence/render-document.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';

/** Draws the pages of a document that was taken, for staff to look at. */
export function renderDocumentProcessor({ registry, settings }: WorkerServices): JobProcessor {
  const storage = documentStorage(settings);
  return {
    job,
    process: async ({ subject }) =>
      (await renderDocument(registry, storage, subject['documentId'] ?? '')) ? 'done' : 'skipped',
  };
}

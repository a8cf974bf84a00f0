import { journalErasure as job } from '#jobs/erasure-jobs.js';
import { documentStorage } from '#platform/document-storage.js';
import { journalErasure } from '#registry/privacy/erasure-journal.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';

/** Writes an erasure down where a restored backup of the database does not undo it. */
export function journalErasureProcessor({ settings }: WorkerServices): JobProcessor {
  const storage = documentStorage(settings);
  return {
    job,
    process: async ({ subject: { endorsementId = '', at = '' } }) => {
      await journalErasure(storage, { endorsementId, at });
      return 'done';
    },
  };
}

import { jobContract } from './job.js';

export interface ImportSubject extends Readonly<Record<string, string>> {
  readonly batchId: string;
}

/** Says of every row of an uploaded file what it would do. */
export const checkImport = jobContract<ImportSubject>('import.check', 'import');

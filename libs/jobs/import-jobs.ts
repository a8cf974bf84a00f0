import { jobContract } from './job.js';

export interface ImportSubject extends Readonly<Record<string, string>> {
  readonly batchId: string;
}

/** Says of every row of an uploaded file what it would do. */
export const checkImport = jobContract<ImportSubject>('import.check', 'import');
/** Brings the rows of a checked file in. */
export const applyImport = jobContract<ImportSubject>('import.apply', 'import');
/** Takes back what a file brought in. */
export const undoImport = jobContract<ImportSubject>('import.undo', 'import');

export const IMPORT_JOBS = [checkImport, applyImport, undoImport] as const;

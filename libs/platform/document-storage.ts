import type { Settings } from './settings.js';
import type { DocumentStorage, ScanResult } from './document-place.js';
import { clamdScanner } from './clamd.js';
import { localDocuments } from './local-documents.js';
import { s3Documents } from './s3-documents.js';

/** Chooses the place and the scanner that the settings name: S3 when it is set up, else a local folder. */
export function documentStorage(settings: Settings): DocumentStorage {
  const place =
    settings.DOCUMENTS_S3_ENDPOINT === undefined ? localDocuments(settings.DOCUMENTS_DIR) : s3Documents(settings);
  const scan = settings.CLAMD_URL === undefined ? notScanned : clamdScanner(settings.CLAMD_URL);
  return { ...place, scan };
}

function notScanned(): Promise<ScanResult> {
  return Promise.resolve('not_scanned');
}

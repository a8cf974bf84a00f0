import type { DocumentStorage } from '#platform/document-place.js';
import type { Logger } from '#platform/logger.js';
import { attachDocument } from '#registry/evidence/attach-document.js';
import type { DocumentFault } from '#registry/evidence/document-limits.js';
import type { DocumentOwner } from '#registry/evidence/document-owner.js';
import { refusedFault } from '#registry/evidence/refused.js';
import type { UploadedFile } from '#registry/evidence/uploaded-file.js';
import type { Registry } from '#registry/registry.js';

/** What no other document would help against: the operators have to know. */
const OURS: readonly DocumentFault[] = ['storageDown'];

export interface AttachServices {
  readonly registry: Registry;
  readonly storage: DocumentStorage;
  readonly logger: Logger;
}

export interface Attached {
  readonly count: number;
  /** Why one was refused, and with it all that came after. */
  readonly fault: DocumentFault | undefined;
}

/** Attaches one file after the other, up to the first that is refused. */
export async function attachFiles(
  { registry, storage, logger }: AttachServices,
  owner: DocumentOwner,
  files: readonly UploadedFile[],
  network: string | null,
): Promise<Attached> {
  let count = 0;
  try {
    for (const file of files) {
      await attachDocument(registry, storage, owner, file, network);
      count += 1;
    }
    return { count, fault: undefined };
  } catch (error) {
    const fault = refusedFault(error);
    if (fault === undefined) throw error;
    if (OURS.includes(fault)) {
      const { name, code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
      logger.error({ fault, problem: code ?? name }, 'a document could not be kept');
    }
    return { count, fault };
  }
}

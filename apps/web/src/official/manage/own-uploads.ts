import { Inject, Injectable } from '@nestjs/common';
import type { DocumentStorage } from '#platform/document-place.js';
import type { Logger } from '#platform/logger.js';
import type { EndorsementDetails } from '#registry/endorsements/read-endorsement.js';
import type { DocumentFault, DocumentPurpose } from '#registry/evidence/document-limits.js';
import { Registry } from '#registry/registry.js';
import type { FileForm } from '../../http/uploaded-files.js';
import type { FormError } from '../../http/read-form.js';
import { DOCUMENTS, LOGGER } from '../../settings.provider.js';
import { attachFiles } from '../evidence/attach-files.js';

/** What became of the files of a form. */
export interface KeptFiles {
  /** The endorsement in its version after them: each document is an entry of its history. */
  readonly endorsement: EndorsementDetails;
  readonly count: number;
  readonly errors: readonly FormError[];
}

/** Keeps the files of a form before its texts are looked at, so that no file has to be chosen a second time. */
@Injectable()
export class OwnUploads {
  constructor(
    private readonly registry: Registry,
    @Inject(DOCUMENTS) private readonly storage: DocumentStorage,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async keep(
    endorsement: EndorsementDetails,
    { files, tooMany }: FileForm,
    purpose: DocumentPurpose = 'mandate',
  ): Promise<KeptFiles> {
    const owner = { endorsementId: endorsement.id, purpose };
    const { registry, storage, logger } = this;
    const attached = await attachFiles({ registry, storage, logger }, owner, files);
    const fault: DocumentFault | undefined = attached.fault ?? (tooMany ? 'tooMany' : undefined);
    return {
      endorsement: { ...endorsement, version: endorsement.version + attached.count },
      count: attached.count,
      errors: fault ? [{ field: 'documents', key: `evidence.faults.${fault}` }] : [],
    };
  }
}

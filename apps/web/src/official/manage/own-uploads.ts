import { Inject, Injectable } from '@nestjs/common';
import type { DocumentStorage } from '#platform/document-place.js';
import type { FastifyRequest } from 'fastify';
import type { Logger } from '#platform/logger.js';
import { hashToken } from '#platform/secret.js';
import type { Settings } from '#platform/settings.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { DocumentFault, DocumentPurpose } from '#registry/evidence/document-limits.js';
import { roomForUpload } from '#registry/evidence/upload-quota.js';
import { Registry } from '#registry/registry.js';
import { readSignatorySession } from '#registry/own-page/signatory-session.js';
import { readFiles, type FileForm } from '../../http/uploaded-files.js';
import type { FormError } from '../../http/read-form.js';
import { DOCUMENTS, LOGGER, SETTINGS } from '../../settings.provider.js';
import { attachFiles } from '../evidence/attach-files.js';
import { uploadQuotaOf } from '../evidence/upload-quota-of.js';
import type { ManageVisit } from './manage-visit.js';

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
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Reads the form of somebody who is on their own page. Files of anybody else are not even read: no page takes them.
   *
   * @param purpose what its files prove
   */
  read(
    { sessionToken = '' }: ManageVisit,
    request: FastifyRequest,
    purpose: DocumentPurpose = 'mandate',
  ): Promise<FileForm> {
    return readFiles(request, {
      owner: `own page ${hashToken(sessionToken)}`,
      room: async (network) => {
        const session = await readSignatorySession(this.registry, sessionToken);
        if (!session) return { documents: 0, count: () => Promise.resolve() };
        const owner = { endorsementId: session.endorsementId, purpose };
        return roomForUpload(this.registry, { owner, network }, uploadQuotaOf(this.settings));
      },
    });
  }

  async keep(
    endorsement: EndorsementDetails,
    { files, fault: unread, network }: FileForm,
    purpose: DocumentPurpose = 'mandate',
  ): Promise<KeptFiles> {
    const owner = { endorsementId: endorsement.id, purpose };
    const { registry, storage, logger } = this;
    const attached = await attachFiles({ registry, storage, logger }, owner, files, network);
    const fault: DocumentFault | undefined = attached.fault ?? unread;
    return {
      endorsement: { ...endorsement, version: endorsement.version + attached.count },
      count: attached.count,
      errors: fault ? [{ field: 'documents', key: `evidence.faults.${fault}` }] : [],
    };
  }
}

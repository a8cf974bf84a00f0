import { Controller, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DocumentStorage } from '#platform/document-place.js';
import { readDocument } from '#registry/evidence/documents.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { DOCUMENTS } from '../../settings.provider.js';
import { caseId } from './case-id.js';

/** A document for staff: as an attachment that no browser runs. A form's POST, because each download is logged. */
@Controller(':locale/staff/endorsements/:id/documents/:documentId')
@May('read-documents')
export class DocumentController {
  constructor(
    private readonly registry: Registry,
    @Inject(DOCUMENTS) private readonly storage: DocumentStorage,
  ) {}

  @Post()
  async download(
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) endorsementId: string,
    @Param('documentId', caseId) documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reading = { endorsementId, documentId, staffId: staff.id };
    const { document, content } = await readDocument(this.registry, this.storage, reading);
    await reply
      .code(200)
      .header('content-type', document.contentType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(document.fileName)}`)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .header('content-length', document.size)
      .send(content);
  }
}

import { Controller, Get, Inject, NotFoundException, Param, ParseIntPipe, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DocumentStorage } from '#platform/document-place.js';
import { readPage } from '#registry/evidence/read-page.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { DOCUMENTS } from '../../settings.provider.js';
import { caseId } from './case-id.js';

const pageNumber = new ParseIntPipe({ exceptionFactory: () => new NotFoundException() });

/** The picture of one page of a document: drawn by us, so that nothing of the original reaches a browser. */
@Controller(':locale/staff/endorsements/:id/documents/:documentId/pages/:number')
@May('read-documents')
export class DocumentPageController {
  constructor(
    private readonly registry: Registry,
    @Inject(DOCUMENTS) private readonly storage: DocumentStorage,
  ) {}

  @Get()
  async show(
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) endorsementId: string,
    @Param('documentId', caseId) documentId: string,
    @Param('number', pageNumber) number: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reading = { endorsementId, documentId, number, staffId: staff.id };
    const content = await readPage(this.registry, this.storage, reading);
    await reply
      .code(200)
      .header('content-type', 'image/jpeg')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(content);
  }
}

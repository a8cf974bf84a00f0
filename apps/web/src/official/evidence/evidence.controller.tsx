import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { firstOpenStep } from '#domain/endorsement/signing-steps.js';
import type { DocumentStorage } from '#platform/document-place.js';
import type { Logger } from '#platform/logger.js';
import type { Draft } from '#registry/drafts/drafts.js';
import type { UploadedFile } from '#registry/evidence/attach-document.js';
import type { DocumentFault } from '#registry/evidence/document-limits.js';
import { documentsOfDraft, removeFromDraft } from '#registry/evidence/documents.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../http/outcome.js';
import { readForm } from '../../http/read-form.js';
import { readFiles, TakesFiles } from '../../http/uploaded-files.js';
import { DOCUMENTS, LOGGER } from '../../settings.provider.js';
import { journeyPath } from '../journey/journey-paths.js';
import { SigningJourney } from '../journey/signing-journey.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { attachFiles } from './attach-files.js';
import { evidencePath } from './evidence-link.js';
import { EvidencePage } from './evidence-page.js';
import { RemovalForm } from './removal-form.js';

/** Documents that prove the mandate: beside the journey, never in its way. */
@Controller(':locale/sign/evidence')
@Public()
export class EvidenceController {
  constructor(
    private readonly journey: SigningJourney,
    private readonly registry: Registry,
    @Inject(DOCUMENTS) private readonly storage: DocumentStorage,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get()
  show(@InVisit() visit: Visit) {
    return this.journey.at(visit, 'mandate', (draft) => this.page(visit, draft));
  }

  @Post()
  @TakesFiles()
  add(@InVisit() visit: Visit, @Req() request: FastifyRequest) {
    return this.journey.at(visit, 'mandate', async (draft) => {
      const { files, tooMany } = await readFiles(request);
      const fault = (await this.attach(visit, files)) ?? (tooMany ? 'tooMany' : undefined);
      return fault ? unprocessable(await this.page(visit, draft, fault)) : seeOther(evidencePath(visit));
    });
  }

  @Post('removal')
  remove(@InVisit() visit: Visit, @Body() body: unknown) {
    return this.journey.at(visit, 'mandate', async () => {
      const reading = readForm(RemovalForm, body);
      if (reading.ok) await removeFromDraft(this.registry, visit.token ?? '', reading.form.document);
      return seeOther(evidencePath(visit));
    });
  }

  /** Attaches one file after the other, up to the first that is refused. */
  private async attach(visit: Visit, files: readonly UploadedFile[]): Promise<DocumentFault | undefined> {
    if (files.length === 0) return 'missing';
    const { registry, storage, logger } = this;
    return (await attachFiles({ registry, storage, logger }, { draftToken: visit.token ?? '' }, files)).fault;
  }

  private async page(visit: Visit, draft: Draft, fault?: DocumentFault) {
    const documents = await documentsOfDraft(this.registry, visit.token ?? '');
    const onHref = journeyPath(visit, firstOpenStep(draft.answers) ?? 'check');
    const errors = fault ? [{ field: 'documents', key: `evidence.faults.${fault}` as const }] : [];
    return <EvidencePage visit={visit} documents={documents} onHref={onHref} errors={errors} />;
  }
}

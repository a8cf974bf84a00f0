import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { firstOpenStep } from '#domain/endorsement/signing-steps.js';
import type { DocumentStorage } from '#platform/document-place.js';
import type { Logger } from '#platform/logger.js';
import type { Settings } from '#platform/settings.js';
import { hashToken } from '#platform/secret.js';
import type { Draft } from '#registry/drafts/drafts.js';
import type { DocumentFault } from '#registry/evidence/document-limits.js';
import { roomForUpload } from '#registry/evidence/upload-quota.js';
import { documentsOfDraft, removeFromDraft } from '#registry/evidence/documents.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../http/outcome.js';
import { readForm } from '../../http/read-form.js';
import { readFiles, TakesFiles, type FileForm, type FileReceiver } from '../../http/uploaded-files.js';
import { DOCUMENTS, LOGGER, SETTINGS } from '../../settings.provider.js';
import { journeyPath } from '../journey/journey-paths.js';
import { SigningJourney } from '../journey/signing-journey.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { attachFiles } from './attach-files.js';
import { evidencePath } from './evidence-link.js';
import { EvidencePage } from './evidence-page.js';
import { RemovalForm } from './removal-form.js';
import { uploadQuotaOf } from './upload-quota-of.js';

/** Documents that prove the mandate: beside the journey, never in its way. */
@Controller(':locale/sign/evidence')
@Public()
export class EvidenceController {
  constructor(
    private readonly journey: SigningJourney,
    private readonly registry: Registry,
    @Inject(DOCUMENTS) private readonly storage: DocumentStorage,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  show(@InVisit() visit: Visit) {
    return this.journey.at(visit, 'mandate', (draft) => this.page(visit, draft));
  }

  @Post()
  @TakesFiles()
  add(@InVisit() visit: Visit, @Req() request: FastifyRequest) {
    return this.journey.at(visit, 'mandate', async (draft) => {
      const fault = await this.attach(visit, await readFiles(request, this.receiver(visit)));
      return fault ? unprocessable(await this.page(visit, draft, fault)) : seeOther(evidencePath(visit));
    });
  }

  @Post('removal')
  remove(@InVisit() visit: Visit, @Body() body: unknown) {
    return this.journey.at(visit, 'mandate', async () => {
      const reading = readForm(RemovalForm, body);
      if (reading.ok) await removeFromDraft(this.registry, this.storage, visit.token ?? '', reading.form.document);
      return seeOther(evidencePath(visit));
    });
  }

  private receiver({ token: draftToken = '' }: Visit): FileReceiver {
    return {
      owner: `draft ${hashToken(draftToken)}`,
      room: (network) => roomForUpload(this.registry, { owner: { draftToken }, network }, uploadQuotaOf(this.settings)),
    };
  }

  /** Attaches one file after the other, up to the first that is refused. */
  private async attach(visit: Visit, { files, fault, network }: FileForm): Promise<DocumentFault | undefined> {
    if (files.length === 0) return fault ?? 'missing';
    const { registry, storage, logger } = this;
    const owner = { draftToken: visit.token ?? '' };
    const attached = await attachFiles({ registry, storage, logger }, owner, files, network);
    return attached.fault ?? fault;
  }

  private async page(visit: Visit, draft: Draft, fault?: DocumentFault) {
    const documents = await documentsOfDraft(this.registry, visit.token ?? '');
    const onHref = journeyPath(visit, firstOpenStep(draft.answers) ?? 'check');
    const errors = fault ? [{ field: 'documents', key: `evidence.faults.${fault}` as const }] : [];
    return <EvidencePage visit={visit} documents={documents} onHref={onHref} errors={errors} />;
  }
}

import { Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { documentsWaiting } from '#registry/evidence/documents.js';
import { Registry } from '#registry/registry.js';
import type { addUndertaking, withdrawUndertaking } from '#registry/own-page/change-undertaking.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { TakesFiles } from '../../../http/uploaded-files.js';
import type { ManageAction } from '../manage-action.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { donePath, OwnPageDesk, requireSeen } from '../own-page-desk.js';
import { OwnUploads } from '../own-uploads.js';
import { refusedAt } from '../refused-at.js';
import { readUndertakingChange } from './undertaking-form.js';
import { UndertakingPage, type UndertakingPageProps } from './undertaking-page.js';

/** Makes the controller of one change of the undertakings: which one, on what decision, and the change. */
export function undertakingController(
  kind: UndertakingPageProps['kind'],
  action: ManageAction,
  change: typeof addUndertaking | typeof withdrawUndertaking,
) {
  @Controller(`:locale/manage/endorsement/${action.path}`)
  @Public()
  class UndertakingController {
    constructor(
      readonly desk: OwnPageDesk,
      readonly registry: Registry,
      readonly uploads: OwnUploads,
    ) {}

    @Get()
    ask(@InManageVisit() visit: ManageVisit) {
      return this.desk.doing(visit, action, (endorsement) => this.page(visit, endorsement));
    }

    @Post()
    @TakesFiles(kind === 'add')
    async change(@InManageVisit() visit: ManageVisit, @Req() request: FastifyRequest) {
      const sent = await this.uploads.read(visit, request, 'undertaking');
      const { typed, ...reading } = readUndertakingChange(sent.fields, this.registry.clock.now());
      return this.desk.doing(
        visit,
        action,
        async (seen) => {
          if (typed['version'] !== undefined) requireSeen(seen, typedText(typed, 'version'));
          const { endorsement, errors } = await this.uploads.keep(seen, sent, 'undertaking');
          const refuse = async (refusals: readonly FormError[]) =>
            unprocessable(await this.page(visit, endorsement, typed, refusals));
          if (!reading.ok || errors.length > 0) return refuse([...(reading.ok ? [] : reading.errors), ...errors]);
          const { undertaking, mandate } = reading.form;
          const { id: endorsementId, version } = endorsement;
          return refusedAt(
            'undertaking',
            async () => {
              await change(this.registry, { endorsementId, version }, { undertaking, mandate });
              return seeOther(donePath(visit, action));
            },
            refuse,
          );
        },
        typed,
      );
    }

    async page(
      visit: ManageVisit,
      endorsement: EndorsementDetails,
      values?: TypedValues,
      errors?: readonly FormError[],
    ) {
      const documents = await documentsWaiting(this.registry, endorsement.id);
      return <UndertakingPage {...{ visit, kind, endorsement, documents, values, errors }} />;
    }
  }
  Object.defineProperty(UndertakingController, 'name', { value: `UndertakingController(${kind})` });
  return UndertakingController;
}

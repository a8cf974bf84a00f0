import { Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Registry } from '#registry/registry.js';
import { bringMandate } from '#registry/own-page/bring-mandate.js';
import { readOwnEndorsement } from '#registry/own-page/own-endorsement.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { readForm, typedText, type FormError } from '../../../http/read-form.js';
import { TakesFiles } from '../../../http/uploaded-files.js';
import { readMandate } from '../../mandate/mandate-form.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { donePath, OwnPageDesk, requireSeen } from '../own-page-desk.js';
import { OwnUploads } from '../own-uploads.js';
import { SeenForm } from '../seen-form.js';
import { BringMandatePage } from './bring-mandate-page.js';
import { MANDATE_ACTION } from './mandate-action.js';

/** The mandate of an announcement. */
@Controller(':locale/manage/endorsement/mandate')
@Public()
export class BringMandateController {
  constructor(
    private readonly desk: OwnPageDesk,
    private readonly registry: Registry,
    private readonly uploads: OwnUploads,
  ) {}

  @Get()
  ask(@InManageVisit() visit: ManageVisit) {
    return this.desk.doing(visit, MANDATE_ACTION, async ({ id }) => (
      <BringMandatePage visit={visit} own={await readOwnEndorsement(this.registry, id)} />
    ));
  }

  @Post()
  @TakesFiles()
  async bring(@InManageVisit() visit: ManageVisit, @Req() request: FastifyRequest) {
    const sent = await this.uploads.read(visit, request);
    const { version, ...rest } = (sent.fields ?? {}) as Record<string, unknown>;
    const seen = readForm(SeenForm, version === undefined ? {} : { version });
    const { typed, ...reading } = readMandate(rest, this.registry.clock.now());
    return this.desk.doing(
      visit,
      MANDATE_ACTION,
      async (endorsement) => {
        if (seen.ok) requireSeen(endorsement, seen.form.version);
        const kept = await this.uploads.keep(endorsement, sent);
        const errors: FormError[] = [...(reading.ok ? [] : reading.errors), ...kept.errors];
        if (typedText(typed, 'kind') === 'announcement')
          errors.push({ field: 'kind', key: 'sign.mandate.kindMissing' });
        if (!seen.ok || !reading.ok || errors.length > 0) {
          const own = await readOwnEndorsement(this.registry, endorsement.id);
          return unprocessable(<BringMandatePage visit={visit} own={own} values={typed} errors={errors} />);
        }
        const now = { endorsementId: endorsement.id, version: kept.endorsement.version };
        await bringMandate(this.registry, now, reading.form);
        return seeOther(donePath(visit, MANDATE_ACTION));
      },
      typed,
    );
  }
}

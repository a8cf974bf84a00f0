import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { DomainError } from '#domain/domain-error.js';
import { readEndorsement } from '#registry/endorsements/read-endorsement.js';
import { erasureRequest, openErasures } from '#registry/privacy/erasure-requests.js';
import { acceptErasure, refuseErasure } from '#registry/privacy/request-erasure.js';
import { Registry } from '#registry/registry.js';
import { reasonsFor } from '#registry/review/reasons.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { readForm } from '../../http/read-form.js';
import { localePath } from '../../views/site-paths.js';
import { caseId } from '../endorsements/case-id.js';
import { ReasonForm } from '../endorsements/reason.form.js';
import { ERASURES, ErasuresPage, OneErasurePage, type OneErasureProps } from './erasure-pages.js';

/** Requests of contacts to erase personal data. */
@Controller(`:locale${ERASURES}`)
@May('manage-registry')
export class ErasuresController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async list(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff) {
    const { manager } = this.registry.dataSource;
    const waiting = await Promise.all(
      (await openErasures(manager)).map(async (request) => ({
        request,
        endorsement: await readEndorsement(manager, request.endorsementId),
      })),
    );
    return <ErasuresPage {...{ page, staff, waiting }} />;
  }

  @Get(':erasureRequestId')
  async show(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('erasureRequestId', caseId) id: string,
  ) {
    const one = await this.read(page, staff, id);
    return one.request.outcome === null ? <OneErasurePage {...one} /> : seeOther(localePath(page.t.locale, ERASURES));
  }

  @Post(':erasureRequestId/acceptance')
  async accept(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('erasureRequestId', caseId) id: string,
  ) {
    await acceptErasure(this.registry, id, staff.id);
    return seeOther(localePath(page.t.locale, ERASURES));
  }

  @Post(':erasureRequestId/refusal')
  async refuse(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('erasureRequestId', caseId) id: string,
    @Body() body: unknown,
  ) {
    const one = await this.read(page, staff, id);
    const { typed, ...reading } = readForm(ReasonForm, body);
    if (!reading.ok) return unprocessable(<OneErasurePage {...one} typed={typed} errors={reading.errors} />);
    try {
      await refuseErasure(this.registry, id, staff.id, reading.form);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'reason.unknown') throw error;
      const errors = [{ field: 'code', key: 'decisions.form.chooseReason' } as const];
      return unprocessable(<OneErasurePage {...one} typed={typed} errors={errors} />);
    }
    return seeOther(localePath(page.t.locale, ERASURES));
  }

  private async read(page: PageContext, staff: SignedInStaff, id: string): Promise<OneErasureProps> {
    const { manager } = this.registry.dataSource;
    const request = await erasureRequest(manager, id);
    if (!request) throw new NotFoundException();
    const endorsement = await readEndorsement(manager, request.endorsementId);
    return { page, staff, request, endorsement, reasons: await reasonsFor(manager, 'refuse_erasure') };
  }
}

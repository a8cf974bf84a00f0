import { Controller, Get, Param, Post } from '@nestjs/common';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { openErasures } from '#registry/privacy/erasure-requests.js';
import { acceptErasure } from '#registry/privacy/accept-erasure.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { localePath } from '../../../views/site-paths.js';
import { caseId } from '../../case/case-id.js';
import { ErasureDesk, ERASURES } from './erasure-desk.js';
import { ErasuresPage, OneErasurePage } from './erasure-pages.js';
import { PROPOSALS } from '../../staff-sections.js';

/** Requests of contacts to erase personal data, and accepting one. */
@Controller(`:locale${ERASURES}`)
@May('manage-registry')
export class ErasuresController {
  constructor(
    private readonly desk: ErasureDesk,
    private readonly registry: Registry,
  ) {}

  @Get()
  @May('read-registry')
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
  @May('read-registry')
  async show(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('erasureRequestId', caseId) id: string,
  ) {
    const one = await this.desk.read(page, staff, id);
    return one.request.outcome === null ? <OneErasurePage {...one} /> : seeOther(localePath(page.t.locale, ERASURES));
  }

  @Post(':erasureRequestId/acceptance')
  async accept(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('erasureRequestId', caseId) id: string,
  ) {
    const done = await acceptErasure(this.registry, id, staff.id);
    return seeOther(localePath(page.t.locale, done ? ERASURES : PROPOSALS));
  }
}

import { Body, Controller, Get, NotFoundException, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { planUndo } from '#registry/successions/plan-undo.js';
import { undoSuccession } from '#registry/successions/record-succession.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { caseId } from '../../case/case-id.js';
import { decide } from '../decision.js';
import { MailOutlook } from '../../case/mail-outlook.js';
import { seenVersion } from '../../case/seen-version.js';
import { SuccessionUndoPage } from './succession-undo-page.js';

const successionId = new ParseUUIDPipe({ exceptionFactory: () => new NotFoundException() });

/** Takes back what was recorded of a local government: a look at what that does, then it. */
@Controller(':locale/staff/endorsements/:id/succession/:successionId')
@May('change-published')
export class SuccessionUndoController {
  constructor(
    private readonly registry: Registry,
    private readonly outlook: MailOutlook,
  ) {}

  /** @throws {DomainError} `succession.not-found` */
  @Get()
  async show(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Param('successionId', successionId) ofSuccession: string,
  ) {
    const { manager } = this.registry.dataSource;
    const endorsement = await readEndorsement(manager, id);
    const plan = await planUndo(manager, ofSuccession, endorsement.localGovernment.id);
    const revived = await Promise.all(
      plan.revived.map(async ({ id: revivedId, back }) => {
        const one = await readEndorsement(manager, revivedId);
        return { endorsement: one, ...(await this.outlook.at(one, back)) };
      }),
    );
    return <SuccessionUndoPage {...{ page, staff, endorsement, ...plan, revived }} />;
  }

  @Post()
  async undo(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) endorsementId: string,
    @Param('successionId', successionId) ofSuccession: string,
    @Body() body: unknown,
  ) {
    const seen = { endorsementId, version: seenVersion(body), staffId: staff.id };
    const act = () => undoSuccession(this.registry, seen, ofSuccession);
    return decide(this.registry, { page, staff, endorsementId, act, then: '?done=yes' });
  }
}

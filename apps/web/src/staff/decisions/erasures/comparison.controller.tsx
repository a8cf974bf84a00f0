import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { compareWithEvidence, evidenceKeysOf } from '#registry/privacy/erasure-evidence.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm } from '../../../http/read-form.js';
import { caseAddress } from '../../case/case-address.js';
import { caseId } from '../../case/case-id.js';
import { ERASED, ErasedComparisonPage } from './comparison-page.js';
import { ErasedComparisonForm } from './comparison.form.js';

/** Whether a name or an address stood in an endorsement whose people are erased. It changes nothing. */
@Controller(`:locale/staff/endorsements/:id/${ERASED}`)
@May('decide-endorsements')
export class ErasedComparisonController {
  constructor(private readonly registry: Registry) {}

  @Get()
  @May('read-endorsements')
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('id', caseId) id: string) {
    const { endorsement, keys } = await this.read(id);
    if (endorsement.anonymisedAt === null) return seeOther(caseAddress(page.t.locale, id));
    return <ErasedComparisonPage {...{ page, staff, endorsement, keys, typed: {} }} />;
  }

  // What was typed is personal data: it goes in no address, so the answer is a page of its own and not a redirect.
  @Post()
  @HttpCode(200)
  async compare(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Body() body: unknown,
  ) {
    const { endorsement, keys } = await this.read(id);
    if (endorsement.anonymisedAt === null) return seeOther(caseAddress(page.t.locale, id));
    const { typed, ...reading } = readForm(ErasedComparisonForm, body);
    const asked = { page, staff, endorsement, keys, typed };
    if (!reading.ok) return unprocessable(<ErasedComparisonPage {...asked} errors={reading.errors} />);
    const answer = await compareWithEvidence(this.registry, { endorsementId: id, staffId: staff.id }, reading.form);
    return <ErasedComparisonPage {...asked} answer={answer} />;
  }

  private async read(id: string) {
    return {
      endorsement: await readEndorsement(this.registry.dataSource.manager, id),
      keys: await evidenceKeysOf(this.registry, id),
    };
  }
}

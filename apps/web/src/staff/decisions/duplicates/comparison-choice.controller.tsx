import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { endorsementCalled } from '#registry/record/endorsement-called.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm, type FormError } from '../../../http/read-form.js';
import { caseAddress } from '../../case/case-address.js';
import { caseId } from '../../case/case-id.js';
import { compareAddress } from './compare-address.js';
import { ComparisonChoiceForm } from './comparison-choice.form.js';
import { ComparisonChoicePage } from './comparison-choice-page.js';

/** The way from a case to its comparison with any other, by the other's reference. */
@Controller(':locale/staff/endorsements/:id/compare')
@May('review-endorsements')
export class ComparisonChoiceController {
  constructor(private readonly registry: Registry) {}

  /** The language switch leads here from the question that is asked again, which only a form can open. */
  @Get()
  again(@InPage() page: PageContext, @Param('id', caseId) id: string) {
    return seeOther(caseAddress(page.t.locale, id));
  }

  @Post()
  async choose(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Body() body: unknown,
  ) {
    const { manager } = this.registry.dataSource;
    const endorsement = await readEndorsement(manager, id);
    const { typed, ...reading } = readForm(ComparisonChoiceForm, body);
    const refuse = (errors: readonly FormError[]) =>
      unprocessable(<ComparisonChoicePage {...{ page, staff, endorsement, typed, errors }} />);
    if (!reading.ok) return refuse(reading.errors);
    const other = await endorsementCalled(manager, reading.form.with);
    if (other === undefined) return refuse([{ field: 'with', key: 'duplicates.choice.unknown' }]);
    if (other === endorsement.id) return refuse([{ field: 'with', key: 'duplicates.choice.itself' }]);
    return seeOther(compareAddress(page.t.locale, endorsement.id, other));
  }
}

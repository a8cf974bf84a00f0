import { BadRequestException, Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { DomainError } from '#domain/domain-error.js';
import { refuseErasure } from '#registry/privacy/request-erasure.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm } from '../../../http/read-form.js';
import { localePath } from '../../../views/site-paths.js';
import { caseId } from '../../case/case-id.js';
import { PreviewedReasonForm } from '../previewed-reason.form.js';
import { ReasonForm, reasonOf } from '../reason.form.js';
import { reasonedPreview } from '../reasoned-preview.js';
import { ErasureDesk, ERASURES } from './erasure-desk.js';
import { OneErasurePage } from './erasure-pages.js';
import { ErasureRefusalPreviewPage } from './refusal-preview-page.js';

/** Refusing to erase personal data: the reason, then a look at the mail, then the refusal. */
@Controller(`:locale${ERASURES}/:erasureRequestId/refusal`)
@May('manage-registry')
export class ErasureRefusalController {
  constructor(
    private readonly desk: ErasureDesk,
    private readonly registry: Registry,
  ) {}

  @Post('preview')
  @HttpCode(200)
  async preview(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('erasureRequestId', caseId) id: string,
    @Body() body: unknown,
  ) {
    const one = await this.desk.read(page, staff, id);
    if (one.request.outcome !== null) throw new DomainError('erasure.decided-meanwhile');
    return reasonedPreview(PreviewedReasonForm, body, one.reasons, {
      form: (typed, errors) => <OneErasurePage {...one} typed={typed} errors={errors} />,
      preview: (form, reason) => <ErasureRefusalPreviewPage {...one} reason={reason} form={form} />,
    });
  }

  @Post()
  async refuse(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('erasureRequestId', caseId) id: string,
    @Body() body: unknown,
  ) {
    const one = await this.desk.read(page, staff, id);
    const { typed, ...reading } = readForm(ReasonForm, body);
    // The preview sends what it was given: anything else is none of our forms.
    if (!reading.ok) throw new BadRequestException();
    try {
      await refuseErasure(this.registry, id, staff.id, reasonOf(reading.form));
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'reason.unknown') throw error;
      const errors = [{ field: 'code', key: 'decisions.form.chooseReason' } as const];
      return unprocessable(<OneErasurePage {...one} typed={typed} errors={errors} />);
    }
    return seeOther(localePath(page.t.locale, ERASURES));
  }
}

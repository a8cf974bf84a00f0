import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { caseNotes, writeNote } from '#registry/record/case-notes.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { errorSummary, readForm, type FormError, type TypedValues } from '../../http/read-form.js';
import { caseAddress } from './case-address.js';
import { CaseFrame } from './case-frame.js';
import { caseId } from './case-id.js';
import { CaseNotes } from './case-notes.js';
import { NoteForm } from './note.form.js';

/** The notes of a case: read beside the case too, and only ever added to. */
@Controller(':locale/staff/endorsements/:id/notes')
@May('review-endorsements')
export class NotesController {
  constructor(private readonly registry: Registry) {}

  @Get()
  show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('id', caseId) id: string) {
    return this.page(page, staff, id);
  }

  @Post()
  async write(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Body() body: unknown,
  ) {
    const reading = readForm(NoteForm, body);
    if (!reading.ok) return unprocessable(await this.page(page, staff, id, reading.typed, reading.errors));
    await writeNote(this.registry, id, staff.id, reading.form.note);
    return seeOther(caseAddress(page.t.locale, id, '#notes'));
  }

  private async page(
    page: PageContext,
    staff: SignedInStaff,
    id: string,
    typed: TypedValues = {},
    errors: readonly FormError[] = [],
  ) {
    const { manager } = this.registry.dataSource;
    const endorsement = await readEndorsement(manager, id);
    const notes = await caseNotes(manager, id);
    const { t } = page;
    return (
      <CaseFrame {...{ page, staff, endorsement }} title={t('case.notes.title')} errors={errorSummary(t, errors)}>
        <CaseNotes endorsementId={id} {...{ notes, typed, errors }} mayWrite />
      </CaseFrame>
    );
  }
}

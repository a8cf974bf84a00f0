import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { requestUndo } from '#registry/import/decide-import.js';
import { countUndo } from '#registry/import/import-rows.js';
import { readImport } from '#registry/import/read-import.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { readForm } from '../../http/read-form.js';
import { IMPORTS, importAddress, importIdPipe } from './import-address.js';
import { UndoingForm } from './undoing.form.js';
import { UndoingPage } from './undoing-page.js';

/** Takes back what a file brought in. */
@Controller(`:locale${IMPORTS}/:importId/undoing`)
@May('import-endorsements')
export class ImportUndoingController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async ask(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('importId', importIdPipe) id: string,
  ) {
    const batch = await readImport(this.registry, id);
    if (batch.status !== 'applied') return seeOther(importAddress(page.t.locale, id));
    return <UndoingPage {...{ page, staff, batch }} count={await countUndo(this.registry, id)} />;
  }

  @Post()
  async undo(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('importId', importIdPipe) id: string,
    @Body() body: unknown,
  ) {
    const reading = readForm(UndoingForm, body);
    if (!reading.ok) {
      const { errors, typed } = reading;
      const batch = await readImport(this.registry, id);
      const count = await countUndo(this.registry, id);
      return unprocessable(<UndoingPage {...{ page, staff, batch, count, errors, typed }} />);
    }
    await requestUndo(this.registry, id, staff.id, reading.form.reason);
    return seeOther(importAddress(page.t.locale, id));
  }
}

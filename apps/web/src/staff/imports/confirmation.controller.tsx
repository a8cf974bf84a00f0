import { Controller, Get, Param, Post } from '@nestjs/common';
import { confirmImport } from '#registry/import/decide-import.js';
import { readImport } from '#registry/import/read-import.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { ConfirmationPage } from './confirmation-page.js';
import { IMPORTS, importAddress, importIdPipe } from './import-address.js';

/** Brings the rows of a checked file in. */
@Controller(`:locale${IMPORTS}/:importId/confirmation`)
@May('import-endorsements')
export class ImportConfirmationController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async ask(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('importId', importIdPipe) id: string,
  ) {
    const batch = await readImport(this.registry, id);
    const isOpen = batch.status === 'checked' || batch.status === 'applied';
    if (!isOpen || batch.counts.left === 0) return seeOther(importAddress(page.t.locale, id));
    return <ConfirmationPage page={page} staff={staff} batch={batch} />;
  }

  @Post()
  async confirm(
    @InPage() { t }: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('importId', importIdPipe) id: string,
  ) {
    await confirmImport(this.registry, id, staff.id);
    return seeOther(importAddress(t.locale, id));
  }
}

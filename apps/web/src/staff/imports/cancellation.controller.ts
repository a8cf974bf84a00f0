import { Controller, Param, Post } from '@nestjs/common';
import { cancelImport } from '#registry/import/decide-import.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { IMPORTS, importAddress, importIdPipe } from './import-address.js';

/** Stops a file that is being brought in. */
@Controller(`:locale${IMPORTS}/:importId/cancellation`)
@May('import-endorsements')
export class ImportCancellationController {
  constructor(private readonly registry: Registry) {}

  @Post()
  async cancel(
    @InPage() { t }: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('importId', importIdPipe) id: string,
  ) {
    await cancelImport(this.registry, id, staff.id);
    return seeOther(importAddress(t.locale, id));
  }
}

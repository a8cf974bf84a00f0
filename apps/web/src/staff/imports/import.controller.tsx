import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { importRows } from '#registry/import/import-rows.js';
import { readImport, sameFileBefore } from '#registry/import/read-import.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { IMPORTS, importIdPipe } from './import-address.js';
import { ImportPage } from './import-page.js';
import { ImportQuery } from './import.query.js';
import { pageQuery } from '../page-query.js';

const PAGE_SIZE = 50;

/** One import. */
@Controller(`:locale${IMPORTS}/:importId`)
@May('read-imports')
export class ImportController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('importId', importIdPipe) id: string,
    @Query() asked: unknown,
  ) {
    const query = pageQuery(ImportQuery, asked);
    const current = query.page ?? 1;
    const batch = await readImport(this.registry, id);
    const sameFile = await sameFileBefore(this.registry, id);
    const { rows, total } = await importRows(this.registry, id, query, current, PAGE_SIZE);
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
    if (current > pages) throw new NotFoundException();
    return <ImportPage {...{ page, staff, batch, sameFile, rows, total, query, current, pages }} />;
  }
}

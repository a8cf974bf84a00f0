import { readFile } from 'node:fs/promises';
import { Controller, Get, Header, NotFoundException, Post, Query, Req } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { stringify } from 'csv-stringify/sync';
import type { FastifyRequest } from 'fastify';
import { MAXIMUM_DOCUMENT_BYTES } from '#registry/evidence/document-limits.js';
import { columnLabel } from '#registry/import/column-labels.js';
import { IMPORT_COLUMNS } from '#registry/import/import-columns.js';
import { listImports } from '#registry/import/read-import.js';
import { startImport } from '#registry/import/start-import.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import type { FormError } from '../../http/read-form.js';
import { readFiles, TakesFiles, type FileReceiver } from '../../http/uploaded-files.js';
import { IMPORTS, importAddress } from './import-address.js';
import { fileFault } from './import-words.js';
import { ImportsPage } from './imports-page.js';
import { pageQuery } from '../page-query.js';

const PAGE_SIZE = 20;

class ImportsQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number;
}

/** The files that were imported, and the way to a new one. */
@Controller(`:locale${IMPORTS}`)
@May('import-endorsements')
export class ImportsController {
  constructor(private readonly registry: Registry) {}

  @Get()
  @May('read-imports')
  show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Query() asked: unknown) {
    return this.list(page, staff, pageQuery(ImportsQuery, asked).page ?? 1);
  }

  /** In French and Spanish with the semicolons that Excel expects there. */
  @Get('template.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="we-care-import.csv"')
  template(@InPage() { t: { locale } }: PageContext) {
    const labels = IMPORT_COLUMNS.map((column) => columnLabel(column, locale));
    return stringify([labels], { bom: true, record_delimiter: 'windows', delimiter: locale === 'en' ? ',' : ';' });
  }

  @Post()
  @TakesFiles()
  async upload(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Req() request: FastifyRequest) {
    const { files, fault } = await readFiles(request, receiverOf(staff));
    const [file] = files;
    const refuse = async (error: Omit<FormError, 'field'>) =>
      unprocessable(await this.list(page, staff, 1, [{ field: 'file', ...error }]));
    if (!file) return refuse({ key: fault ? `evidence.faults.${fault}` : 'imports.file.missing' });
    if (fault === 'tooMany') return refuse({ key: 'imports.file.tooMany' });
    if (file.size > MAXIMUM_DOCUMENT_BYTES) return refuse({ key: 'imports.file.tooLarge' });
    const started = await startImport(this.registry, { name: file.name, bytes: await readFile(file.path) }, staff.id);
    if (started.ok) return seeOther(importAddress(page.t.locale, started.batchId));
    return refuse(fileFault(page.t, started.fault));
  }

  private async list(page: PageContext, staff: SignedInStaff, current: number, errors?: readonly FormError[]) {
    const { imports, total } = await listImports(this.registry, current, PAGE_SIZE);
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
    if (current > pages) throw new NotFoundException();
    return <ImportsPage {...{ page, staff, imports, current, pages, errors }} />;
  }
}

/** One file at a time, of whatever network: who sends it is known. */
function receiverOf({ id }: SignedInStaff): FileReceiver {
  return { owner: `staff ${id}`, room: () => Promise.resolve({ documents: 1, count: () => Promise.resolve() }) };
}

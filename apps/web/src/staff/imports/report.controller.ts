import { Readable } from 'node:stream';
import { Controller, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import type { Translator } from '#content/i18n/translator.js';
import { IMPORT_COLUMNS } from '#registry/import/import-columns.js';
import { everyImportRow, type ImportRow } from '#registry/import/import-rows.js';
import { readImport } from '#registry/import/read-import.js';
import { noteAccess } from '#registry/privacy/access-log.js';
import { Registry } from '#registry/registry.js';
import { withoutFormula } from '../../api/open-data/signatories-csv.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { IMPORTS, importIdPipe } from './import-address.js';
import { ImportQuery } from './import.query.js';
import { faultWords } from './import-words.js';
import { pageQuery } from '../page-query.js';

/** The rows of an import to take away, with what was found and the reasons in words beside the cells. */
@Controller(`:locale${IMPORTS}/:importId/report`)
@May('read-imports')
export class ImportReportController {
  constructor(private readonly registry: Registry) {}

  @Post()
  @HttpCode(200)
  async take(
    @InPage() { t }: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('importId', importIdPipe) id: string,
    @Query() asked: unknown,
    @Res() reply: FastifyReply,
  ) {
    const query = pageQuery(ImportQuery, asked);
    const { fileName } = await readImport(this.registry, id);
    await noteAccess(this.registry, staff.id, 'import_report', fileName);
    return reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="we-care-import-report.csv"')
      .send(Readable.from(lines(t, everyImportRow(this.registry, id, query))));
  }
}

async function* lines(t: Translator, pages: AsyncIterable<readonly ImportRow[]>): AsyncGenerator<string> {
  const head = (['line', 'outcome', 'result', 'reason'] as const).map((column) => t(`imports.csv.${column}`));
  yield stringify([[...head, ...IMPORT_COLUMNS]], { bom: true, record_delimiter: 'windows' });
  for await (const rows of pages) {
    yield stringify(
      rows.map((row) => cellsOf(t, row)),
      { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
    );
  }
}

function cellsOf(t: Translator, { line, outcome, result, faults, cells }: ImportRow): string[] {
  return [
    String(line),
    outcome ? t(`imports.outcome.${outcome}`) : '',
    result ? t(`imports.result.${result}`) : '',
    faults.map((fault) => faultWords(t, fault)).join(' '),
    ...IMPORT_COLUMNS.map((column) => withoutFormula(cells[column] ?? '')),
  ];
}

import { Readable } from 'node:stream';
import { BadRequestException, Controller, HttpCode, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import { Registry } from '#registry/registry.js';
import { noteAccess } from '#registry/privacy/access-log.js';
import { queueEntries, type QueueEntry } from '#registry/review/endorsement-queue.js';
import type { QueueFilter } from '#registry/review/queue-filter.js';
import { withoutFormula } from '../../api/open-data/signatories-csv.js';
import { InvalidQuery, readQuery } from '../../api/read-query.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { QueueQuery, queueFilterOf } from './queue.query.js';

const PAGE_SIZE = 500;
const COLUMNS = ['reference', 'status', 'name', 'kind', 'country', 'mandateKind', 'confirmedAt', 'reviewer'] as const;

/** The filtered list to take away, a page of rows at a time; no names or addresses of officials. */
@Controller(':locale/staff/export')
@May('export-endorsements')
export class ExportController {
  constructor(private readonly registry: Registry) {}

  @Post(':format')
  @HttpCode(200)
  async take(
    @SignedIn() staff: SignedInStaff,
    @Param('format') format: string,
    @Query() asked: unknown,
    @Res() reply: FastifyReply,
  ) {
    if (format !== 'csv' && format !== 'json') throw new NotFoundException();
    const filter = this.filter(asked, staff);
    await noteAccess(this.registry, staff.id, 'export_list', format.toUpperCase());
    const lines = format === 'csv' ? csv : json;
    return reply
      .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="we-care-endorsements.${format}"`)
      .send(Readable.from(lines(this.pages(filter))));
  }

  private filter(asked: unknown, staff: SignedInStaff): QueueFilter {
    try {
      return queueFilterOf(readQuery(QueueQuery, asked), staff.id);
    } catch (error) {
      throw error instanceof InvalidQuery ? new BadRequestException() : error;
    }
  }

  private async *pages(filter: QueueFilter): AsyncGenerator<readonly QueueEntry[]> {
    for (let page = 1; ; page += 1) {
      const entries = await queueEntries(this.registry, page, PAGE_SIZE, filter);
      yield entries;
      if (entries.length < PAGE_SIZE) return;
    }
  }
}

async function* csv(pages: AsyncIterable<readonly QueueEntry[]>): AsyncGenerator<string> {
  yield stringify([[...COLUMNS]], { bom: true, record_delimiter: 'windows' });
  for await (const entries of pages) {
    yield stringify(
      entries.map((entry) =>
        COLUMNS.map((column) => {
          const value = entry[column];
          return value instanceof Date ? value.toISOString() : withoutFormula(value ?? '');
        }),
      ),
      { record_delimiter: 'windows' },
    );
  }
}

async function* json(pages: AsyncIterable<readonly QueueEntry[]>): AsyncGenerator<string> {
  let before = '[';
  for await (const entries of pages) {
    for (const entry of entries) {
      yield before + JSON.stringify(Object.fromEntries(COLUMNS.map((column) => [column, entry[column]])));
      before = ',\n';
    }
  }
  yield before === '[' ? '[]' : ']';
}

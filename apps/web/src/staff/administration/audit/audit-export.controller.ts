import { Readable } from 'node:stream';
import { Controller, HttpCode, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { everyAuditEntry } from '#registry/audit/read-audit.js';
import { noteAccess } from '#registry/privacy/access-log.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { pageQuery } from '../../page-query.js';
import { AUDIT, AUDIT_FORMATS } from './audit-address.js';
import { auditFile } from './audit-files.js';
import { auditFilterOf, AuditQuery } from './audit.query.js';

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

/** What a filter of the audit leaves, to take away. A form's POST, because each time is logged. */
@Controller(`:locale${AUDIT}/:format`)
@May('read-audit')
export class AuditExportController {
  constructor(private readonly registry: Registry) {}

  @Post()
  @HttpCode(200)
  async take(
    @InPage() { t }: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('format') asked: string,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ) {
    const format = AUDIT_FORMATS.find((one) => one === asked);
    if (!format) throw new NotFoundException();
    const filter = auditFilterOf(pageQuery(AuditQuery, query));
    await noteAccess(this.registry, staff.id, 'export_audit', format.toUpperCase());
    const entries = everyAuditEntry(this.registry.dataSource.manager, filter);
    return reply
      .type(TYPES[format])
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="we-care-audit.${format}"`)
      .send(Readable.from(auditFile(t, format, entries)));
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { May } from '../../../access/may.decorator.js';
import { seeOther } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { localePath } from '../../../views/site-paths.js';
import { pageQuery, queryText } from '../../page-query.js';
import { AUDIT } from './audit-address.js';
import { AuditQuery } from './audit.query.js';

/** Who opened and took what used to have a page of its own; the audit shows it under one kind. */
@Controller(':locale/staff/access-log')
@May('read-audit')
export class FormerAccessLogController {
  @Get()
  lead(@InPage() { t }: PageContext, @Query() asked: unknown) {
    const query = { ...pageQuery(AuditQuery, asked), kind: 'access', before: undefined };
    return seeOther(localePath(t.locale, AUDIT) + queryText(query));
  }
}

import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import { isDeciding } from '#registry/review/bulk/bulk-kind.js';
import { cancelBulkAction, confirmBulkAction } from '#registry/review/bulk/decide-bulk-action.js';
import { bulkItems, readBulkAction } from '#registry/review/bulk/read-bulk-action.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { noteAccess } from '#registry/privacy/access-log.js';
import { Registry } from '#registry/registry.js';
import { reasonVersion } from '#registry/proposals/reasons.js';
import { withoutFormula } from '../../../api/open-data/signatories-csv.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { MailOutlook } from '../../case/mail-outlook.js';
import { BULK_ACTIONS, bulkAddress, bulkIdPipe } from './bulk-address.js';
import { BulkActionPage } from './bulk-action-page.js';

/** A frozen list: the preview, how far it is, and what became of each endorsement. */
@Controller(`:locale${BULK_ACTIONS}/:bulkId`)
@May('act-in-bulk')
export class BulkActionController {
  constructor(
    private readonly registry: Registry,
    private readonly outlook: MailOutlook,
  ) {}

  @Get()
  @May('read-bulk-actions')
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('bulkId', bulkIdPipe) id: string) {
    const { manager } = this.registry.dataSource;
    const action = await readBulkAction(this.registry, id);
    const items = await bulkItems(this.registry, id);
    const first = items.find(({ result }) => result === null);
    const example = action.status === 'preview' && first ? await readEndorsement(manager, first.endorsementId) : null;
    const reason = await reasonVersion(manager, action.reasonId);
    const { kind } = action;
    const outlook = example && isDeciding(kind) ? await this.outlook.after(example, kind) : null;
    return <BulkActionPage {...{ page, staff, action, items, example, reason, outlook }} />;
  }

  @Post('confirmation')
  async confirm(
    @InPage() { t }: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('bulkId', bulkIdPipe) id: string,
  ) {
    await confirmBulkAction(this.registry, id, staff.id);
    return seeOther(bulkAddress(t.locale, id));
  }

  @Post('cancellation')
  async cancel(@InPage() { t }: PageContext, @Param('bulkId', bulkIdPipe) id: string) {
    await cancelBulkAction(this.registry, id);
    return seeOther(bulkAddress(t.locale, id));
  }

  @Post('report')
  @May('read-bulk-actions')
  @HttpCode(200)
  async report(
    @InPage() { t }: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('bulkId', bulkIdPipe) id: string,
    @Res() reply: FastifyReply,
  ) {
    const { kind } = await readBulkAction(this.registry, id);
    await noteAccess(this.registry, staff.id, 'bulk_report', kind);
    const items = await bulkItems(this.registry, id);
    const rows = items.map(({ reference, name, country, result, why }) => [
      reference,
      withoutFormula(name),
      country,
      t(`bulk.result.${result ?? 'open'}`),
      why ? t(`bulk.why.${why}`) : '',
    ]);
    const head = (['reference', 'name', 'country', 'result', 'why'] as const).map((column) => t(`bulk.csv.${column}`));
    return reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="we-care-bulk-action.csv"')
      .send(stringify([head, ...rows], { bom: true, record_delimiter: 'windows' }));
  }
}

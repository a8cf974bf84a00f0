import { BadRequestException, Body, Controller, Param, Post, Query } from '@nestjs/common';
import { chooseDuplicates } from '#registry/import/decide-import.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../access/may.decorator.js';
import { seeOther } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { readForm } from '../../http/read-form.js';
import { DuplicatesForm } from './duplicates.form.js';
import { IMPORTS, importAddress, importIdPipe } from './import-address.js';
import { ImportQuery } from './import.query.js';
import { pageQuery, queryText } from '../page-query.js';

/** The choice between leaving possible duplicates out and bringing them in all the same. */
@Controller(`:locale${IMPORTS}/:importId/duplicates`)
@May('import-endorsements')
export class ImportDuplicatesController {
  constructor(private readonly registry: Registry) {}

  @Post()
  async choose(
    @InPage() { t }: PageContext,
    @Param('importId', importIdPipe) id: string,
    @Query() asked: unknown,
    @Body() body: unknown,
  ) {
    const { page } = pageQuery(ImportQuery, asked);
    const reading = readForm(DuplicatesForm, body);
    if (!reading.ok) throw new BadRequestException();
    const { scope, line = [], wanted = [] } = reading.form;
    const chosen = new Set(wanted.map(Number));
    if (scope === 'page') await chooseDuplicates(this.registry, id, line.map(Number), (one) => chosen.has(one));
    else await chooseDuplicates(this.registry, id, 'all', () => scope === 'all');
    return seeOther(`${importAddress(t.locale, id)}${queryText({ outcome: 'duplicate', page })}#rows`);
  }
}

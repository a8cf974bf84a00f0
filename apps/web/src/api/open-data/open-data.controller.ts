import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiIncludeEndpoint, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Settings } from '#platform/settings.js';
import { allSignatories } from '#registry/public-register/find-signatories.js';
import { registerFigures } from '#registry/public-register/register-figures.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { SameForEverybody } from '../../http/same-for-everybody.js';
import { READING, SETTINGS } from '../../settings.provider.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import { QUERY } from '../read-query.js';
import { publicRecord } from '../signatories/public-record.js';
import { FILTER_PARAMETERS, filterOf, SignatoryFilterQuery } from '../signatories/signatory-filter.query.js';
import { DATA_ATTRIBUTION, DATA_LICENCE } from './licence.js';
import { OpenDataDto } from './open-data.dto.js';
import { signatoriesCsv } from './signatories-csv.js';

/** The register to take away, whole or filtered as the list is. */
@ApiTags('register.api.tags.openData')
@Controller('data')
@Public()
export class OpenDataController {
  constructor(
    @Inject(READING) private readonly registry: Registry,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @ApiIncludeEndpoint()
  @ApiOperation({ summary: 'register.api.operations.json' })
  @ApiOkResponse({ type: OpenDataDto })
  @Get('signatories.json')
  @SameForEverybody(FILTER_PARAMETERS)
  async json(
    @Query(QUERY) query: SignatoryFilterQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenDataDto> {
    const filter = filterOf(query);
    const { asOf, revision } = await registerFigures(this.registry);
    const signatories = await allSignatories(this.registry, filter);
    const demonstrations = signatories.filter(({ demonstration }) => demonstration).length;
    this.describe(reply, 'json', asOf);
    return {
      asOf,
      revision,
      licence: DATA_LICENCE.name,
      licenceUrl: DATA_LICENCE.url,
      attribution: DATA_ATTRIBUTION,
      fieldList: this.fieldList,
      demonstration: demonstrations > 0,
      total: signatories.length - demonstrations,
      demonstrations,
      signatories: signatories.map(publicRecord),
    };
  }

  @ApiIncludeEndpoint()
  @ApiOperation({ summary: 'register.api.operations.csv' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ type: String, description: 'register.api.answers.csv' })
  @Get('signatories.csv')
  @SameForEverybody(FILTER_PARAMETERS)
  async csv(
    @Query(QUERY) query: SignatoryFilterQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const filter = filterOf(query);
    const { asOf } = await registerFigures(this.registry);
    const signatories = await allSignatories(this.registry, filter);
    this.describe(reply, 'csv', asOf);
    reply.type('text/csv; charset=utf-8; header=present');
    return signatoriesCsv(signatories);
  }

  private get fieldList(): string {
    return `${this.settings.PUBLIC_URL}${localePath('en', SITE_PATHS.openData)}#fields`;
  }

  /** What a file by itself cannot say, or says only to those who open it. */
  private describe(reply: FastifyReply, format: 'json' | 'csv', asOf: Date): void {
    const name = `we-care-signatories-${asOf.toISOString().slice(0, 10)}.${format}`;
    void reply
      .header('access-control-allow-origin', '*')
      .header('content-disposition', `${format === 'csv' ? 'attachment' : 'inline'}; filename="${name}"`)
      .header('last-modified', asOf.toUTCString())
      .header('link', `<${DATA_LICENCE.url}>; rel="license", <${this.fieldList}>; rel="describedby"`);
  }
}

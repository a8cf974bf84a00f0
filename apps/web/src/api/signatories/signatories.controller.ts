import { Controller, Get, Header, Inject, Param, Query, Res } from '@nestjs/common';
import {
  ApiIncludeEndpoint,
  ApiMovedPermanentlyResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '#domain/domain-error.js';
import { findSignatories, findSignatory } from '#registry/public-register/find-signatories.js';
import { findRedirect } from '#registry/public-register/public-redirects.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { SameForEverybody } from '../../http/same-for-everybody.js';
import { READING } from '../../settings.provider.js';
import { QUERY } from '../read-query.js';
import { publicRecord } from './public-record.js';
import { filterOf } from './signatory-filter.query.js';
import { LIST_PARAMETERS, SignatoryPageQuery } from './signatory-list.query.js';
import { SignatoryPageDto } from './signatory-page.dto.js';
import { SignatoryDto } from './signatory.dto.js';

/** The list and each signatory, for programs. */
@ApiTags('register.api.tags.signatories')
@Controller('api/signatories')
@Public()
export class SignatoriesApiController {
  constructor(@Inject(READING) private readonly registry: Registry) {}

  @ApiIncludeEndpoint()
  @ApiOperation({ summary: 'register.api.operations.list' })
  @ApiOkResponse({ type: SignatoryPageDto })
  @Get()
  @SameForEverybody([...LIST_PARAMETERS, 'pageSize'])
  @Header('access-control-allow-origin', '*')
  async list(@Query(QUERY) query: SignatoryPageQuery): Promise<SignatoryPageDto> {
    const { sort, page, pageSize } = query;
    const { signatories, total, demonstrations } = await findSignatories(this.registry, filterOf(query), {
      order: sort,
      page,
      pageSize,
    });
    const pages = Math.ceil((total + demonstrations) / pageSize);
    return { total, demonstrations, page, pageSize, pages, signatories: signatories.map(publicRecord) };
  }

  @ApiIncludeEndpoint()
  @ApiOperation({ summary: 'register.api.operations.one' })
  @ApiParam({ name: 'number', description: 'register.fields.number', schema: { type: 'integer' } })
  @ApiOkResponse({ type: SignatoryDto })
  @ApiMovedPermanentlyResponse({ description: 'duplicates.api.moved' })
  @ApiNotFoundResponse({ description: 'register.api.answers.notFound' })
  @Get(':number')
  @SameForEverybody()
  @Header('access-control-allow-origin', '*')
  async one(
    @Param('number') number: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignatoryDto | string> {
    if (!/^[1-9]\d{0,8}$/.test(number)) throw new DomainError('signatory.not-found');
    const signatory = await findSignatory(this.registry, Number(number));
    if (signatory) return publicRecord(signatory);
    const target = await findRedirect(this.registry, Number(number));
    if (!target) throw new DomainError('signatory.not-found');
    void reply.code(301).header('location', `/api/signatories/${target.number}`);
    return '';
  }
}

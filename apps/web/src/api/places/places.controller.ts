import { BadRequestException, Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { translator } from '#content/i18n/translator.js';
import { Public } from '../../access/public.decorator.js';
import { OpenRead } from '../../http/same-for-everybody.js';
import { PlacesQuery } from './places-query.dto.js';
import { SearchedPlaces } from './searched-places.js';
import { suggestedPlaces, type SuggestedPlaces } from './suggested-places.js';

/** Suggests places while somebody types. The signing journey works without it. */
@Controller('api/places')
@Public()
export class PlacesController {
  constructor(private readonly searched: SearchedPlaces) {}

  /**
   * @throws {BadRequestException} that lists what is wrong with the query
   * @throws {Overloaded} when too many search
   */
  @Get()
  @OpenRead()
  async suggest(@Query() asked: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<SuggestedPlaces> {
    const { q, country, locale } = readQuery(asked);
    const { places, isWhole } = await this.searched.find(q, country);
    reply.header('cache-control', isWhole ? 'public, max-age=300' : 'no-store');
    return suggestedPlaces(translator(locale), places);
  }
}

function readQuery(asked: unknown): PlacesQuery {
  const query = plainToInstance(PlacesQuery, asked, { exposeDefaultValues: true });
  const found = validateSync(query, { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });
  if (found.length === 0) return query;
  throw new BadRequestException(found.flatMap(({ constraints }) => Object.values(constraints ?? {})));
}

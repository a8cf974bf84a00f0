import { BadRequestException, Controller, Get, Header, Query } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { translator } from '#content/i18n/translator.js';
import { searchPlaces } from '#registry/local-governments/search-places.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { PlacesQuery } from './places-query.dto.js';
import { suggestedPlaces, type SuggestedPlaces } from './suggested-places.js';

const MOST = 8;

/** Suggests places while somebody types. The signing journey works without it. */
@Controller('api/places')
@Public()
export class PlacesController {
  constructor(private readonly registry: Registry) {}

  /** @throws {BadRequestException} that lists what is wrong with the query */
  @Get()
  @Header('cache-control', 'public, max-age=300')
  async suggest(@Query() asked: unknown): Promise<SuggestedPlaces> {
    const { q, country, locale } = readQuery(asked);
    const places = await searchPlaces(this.registry.dataSource, { query: q, country, limit: MOST });
    return suggestedPlaces(translator(locale), places);
  }
}

function readQuery(asked: unknown): PlacesQuery {
  const query = plainToInstance(PlacesQuery, asked, { exposeDefaultValues: true });
  const found = validateSync(query, { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });
  if (found.length === 0) return query;
  throw new BadRequestException(found.flatMap(({ constraints }) => Object.values(constraints ?? {})));
}

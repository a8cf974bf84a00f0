import { BadRequestException, Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { signatoryPositions } from '#registry/public-register/find-signatories.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { QUERY } from '../../api/read-query.js';
import { FILTER_PARAMETERS, filterOf, SignatoryFilterQuery } from '../../api/signatories/signatory-filter.query.js';
import { SameForEverybody } from '../../http/same-for-everybody.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { READING } from '../../settings.provider.js';
import { mapContent } from '../map/map-content.js';
import { readMapWindow } from '../map/map-window.js';
import { writePoints } from '../map/points-text.js';
import { mapPoints } from './map-points.js';

/** The points of a part of the map, for readers who come nearer. */
@Controller(':locale/signatories/map')
@Public()
export class MapPointsController {
  constructor(@Inject(READING) private readonly registry: Registry) {}

  /** @throws {BadRequestException} when `window` is no part of a map */
  @Get()
  @SameForEverybody([...FILTER_PARAMETERS, 'window'])
  async points(
    @InPage() { t }: PageContext,
    @Query(QUERY) query: SignatoryFilterQuery,
    @Query('window') asked: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const window = typeof asked === 'string' ? readMapWindow(asked) : undefined;
    if (!window) throw new BadRequestException();
    const { points } = mapPoints(
      t.locale,
      await signatoryPositions(this.registry, { ...filterOf(query), standing: 'listed' }),
    );
    reply.type('text/plain; charset=utf-8');
    return writePoints(mapContent(t, points, window));
  }
}

import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LRUCache } from 'lru-cache';
import type { Logger } from '#platform/logger.js';
import { Public } from '../access/public.decorator.js';
import { LOGGER } from '../settings.provider.js';
import { violationsIn } from './csp-reports.js';
import { TakesReports } from './takes-reports.js';

/** The same is written down once in this time… */
const ONCE_IN_MS = 3_600_000;
/** …and so many different ones in it. */
const MOST_DIFFERENT = 100;

/** Where browsers report what our content security policy kept them from. It goes to the log, each kind once an hour. */
@Controller('reports/csp')
@Public()
@ApiExcludeController()
export class ReportsController {
  private readonly seen = new LRUCache<string, true>({ max: MOST_DIFFERENT * 2, ttl: ONCE_IN_MS });

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  @Post()
  @TakesReports()
  @HttpCode(204)
  take(@Body() body: unknown): void {
    for (const violation of violationsIn(body)) {
      const kind = JSON.stringify(violation);
      this.seen.purgeStale();
      if (this.seen.has(kind) || this.seen.size >= MOST_DIFFERENT) continue;
      this.seen.set(kind, true);
      this.logger.warn(violation, 'content security policy violated');
    }
  }
}

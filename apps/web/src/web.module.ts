import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { Logger } from '#platform/logger.js';
import { documentStorage } from '#platform/document-storage.js';
import type { Settings } from '#platform/settings.js';
import { sharedCounts } from '#platform/shared-counts.js';
import { Registry } from '#registry/registry.js';
import { AccessGuard } from './access/access.guard.js';
import { ApiModule } from './api/api.module.js';
import { PlacesModule } from './api/places/places.module.js';
import type { OpenConnections } from './connections.js';
import { HealthController } from './health/health.controller.js';
import { AnswerInterceptor } from './http/answer.interceptor.js';
import { ErrorFilter } from './http/error.filter.js';
import { EventLoop } from './http/event-loop.js';
import { ReadingGate, SearchingGate } from './http/gate.js';
import { PublicAnswers } from './http/public-answers.js';
import { MailEventsModule } from './mail-events/mail-events.module.js';
import { OfficialModule } from './official/official.module.js';
import { PublicModule } from './public/public.module.js';
import { ReportsController } from './reports/reports.controller.js';
import { RegisterWatch } from './register-watch.js';
import { SharedCountsEnd } from './http/shared-counts-end.js';
import { DOCUMENTS, HEALTH, LOGGER, READING, SEARCHING, SETTINGS, SHARED_COUNTS, STAFF } from './settings.provider.js';
import { StaffModule } from './staff/staff.module.js';
import { Stopping } from './stopping.js';

/** What the web process is made of, with the parts that `main` and the tests give it. */
export interface WebParts {
  readonly settings: Settings;
  readonly registry: Registry;
  readonly logger: Logger;
  readonly connections: OpenConnections;
}

/** Each area of the site brings its own controllers. */
const AREAS: Type[] = [ApiModule, MailEventsModule, OfficialModule, PlacesModule, PublicModule, StaffModule];

@Module({})
export class WebModule {
  /** The development mailbox is loaded only where there is one, so that production does not even have its code. */
  static async with({ settings, registry, logger, connections }: WebParts): Promise<DynamicModule> {
    const mailbox =
      settings.MAILBOX_DIR !== undefined && settings.NODE_ENV !== 'production'
        ? [(await import('./mailbox/mailbox.module.js')).MailboxModule]
        : [];
    return {
      module: WebModule,
      global: true,
      imports: [...AREAS, ...mailbox],
      controllers: [HealthController, ReportsController],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: LOGGER, useValue: logger },
        { provide: DOCUMENTS, useValue: documentStorage(settings) },
        { provide: Registry, useValue: registry },
        { provide: STAFF, useValue: connections.staff },
        { provide: READING, useValue: connections.reading },
        { provide: SEARCHING, useValue: connections.searching },
        { provide: HEALTH, useValue: connections.health },
        { provide: PublicAnswers, useFactory: () => new PublicAnswers() },
        EventLoop,
        ReadingGate,
        SearchingGate,
        Stopping,
        {
          provide: SHARED_COUNTS,
          useValue: sharedCounts(settings, (sql, values) => registry.dataSource.query(sql, [...values])),
        },
        SharedCountsEnd,
        RegisterWatch,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
      exports: [
        ...[SETTINGS, LOGGER, DOCUMENTS, SHARED_COUNTS, STAFF, READING, SEARCHING, HEALTH, Registry],
        ...[PublicAnswers, EventLoop, ReadingGate, SearchingGate, RegisterWatch],
      ],
    };
  }
}

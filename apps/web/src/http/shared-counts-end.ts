import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { SharedCounts } from '#platform/shared-counts.js';
import { SHARED_COUNTS } from '../settings.provider.js';

/** Ends the connection to where limits are counted when the application closes. */
@Injectable()
export class SharedCountsEnd implements OnModuleDestroy {
  constructor(@Inject(SHARED_COUNTS) private readonly counts: SharedCounts) {}

  onModuleDestroy(): Promise<void> {
    return this.counts.close();
  }
}

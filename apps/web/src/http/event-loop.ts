import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Settings } from '#platform/settings.js';
import { SETTINGS } from '../settings.provider.js';

const LOOKED_AT_EVERY_MS = 500;
const RESOLUTION_MS = 20;
/** Above this, on average over half a second, the process has more to do than it can. */
const LONGEST_DELAY_MS = 250;
/** One such half second may be a start or a collection of garbage. */
const LATE_LOOKS = 2;

/** Whether this process keeps up. Measured by how late its timers are; not in tests, whose machine may be slow. */
@Injectable()
export class EventLoop implements OnModuleInit, OnApplicationShutdown {
  private readonly histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private timer: NodeJS.Timeout | undefined;
  private lateLooks = 0;

  /** Whether what may wait should wait. */
  isLate = false;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  onModuleInit(): void {
    if (this.settings.NODE_ENV === 'test') return;
    this.histogram.enable();
    this.timer = setInterval(() => {
      // No sample in half a second: the loop stood still all the time.
      this.look(this.histogram.count === 0 ? Infinity : this.histogram.mean / 1e6 - RESOLUTION_MS);
      this.histogram.reset();
    }, LOOKED_AT_EVERY_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.histogram.disable();
  }

  /** @param delayMs by how much the timers were late since the last look, on average */
  look(delayMs: number): void {
    this.lateLooks = delayMs > LONGEST_DELAY_MS ? this.lateLooks + 1 : 0;
    this.isLate = this.lateLooks >= LATE_LOOKS;
  }
}

import type { Clock } from '#platform/clock.js';

const UNITS = { seconds: 1000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** A clock that a test moves. It starts at the real time, because PostgreSQL's own now() cannot be moved. */
export class MovableClock implements Clock {
  private offset = 0;

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  forward(amount: number, unit: keyof typeof UNITS): void {
    this.offset += amount * UNITS[unit];
  }
}

import type { Settings } from '#platform/settings.js';
import type { Registry } from '../../registry.js';

/** One kind of personal data, and how long it is kept. */
export interface RetentionRule {
  /** Stable name; `retention.rule` has its words. */
  readonly code: string;
  readonly days: (settings: Settings) => number;
  /** How many are due now. Changes nothing. */
  readonly count: (registry: Registry, days: number) => Promise<number>;
  /** Erases what is due, in small transactions: interrupted, it goes on where it was. Returns how many. */
  readonly apply: (registry: Registry, days: number) => Promise<number>;
}

/** How many weeks of arrivals and decisions the forecast looks back on. */
export const FORECAST_WEEKS = 8;

export interface BacklogPace {
  readonly waiting: number;
  /** In the last eight weeks. */
  readonly arrived: number;
  readonly decided: number;
}

/** What becomes of the backlog if it goes on like this; `count` is weeks until empty, or growth by week. */
export interface Forecast {
  readonly kind: 'empty' | 'shrinks' | 'grows' | 'steady';
  readonly count: number;
}

/** Compares what came in with what was decided. */
export function forecast({ waiting, arrived, decided }: BacklogPace): Forecast {
  if (waiting === 0) return { kind: 'empty', count: 0 };
  const less = decided - arrived;
  if (less > 0) return { kind: 'shrinks', count: Math.ceil((waiting * FORECAST_WEEKS) / less) };
  if (less < 0) return { kind: 'grows', count: Math.ceil(-less / FORECAST_WEEKS) };
  return { kind: 'steady', count: 0 };
}

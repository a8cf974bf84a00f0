import type { Settings } from '#platform/settings.js';
import type { Registry } from '../../registry.js';
import { RETENTION_RULES } from './retention-rules.js';

/** One rule as staff see it. */
export interface RetentionLine {
  readonly code: string;
  readonly days: number;
  readonly due: number;
  /** Null before the first run. */
  readonly ranAt: Date | null;
  readonly erased: number;
}

/** What is kept how long, what is due now, and when each rule ran last. Changes nothing. */
export async function retentionReport(registry: Registry, settings: Settings): Promise<RetentionLine[]> {
  const runs = await registry.dataSource.query<{ rule: string; ranAt: Date; erased: number }[]>(
    'SELECT rule, ran_at AS "ranAt", erased::int AS erased FROM retention_run',
  );
  const lines: RetentionLine[] = [];
  for (const { code, days, count } of RETENTION_RULES) {
    const run = runs.find(({ rule }) => rule === code);
    const kept = days(settings);
    const due = await count(registry, kept);
    lines.push({ code, days: kept, due, ranAt: run?.ranAt ?? null, erased: run?.erased ?? 0 });
  }
  return lines;
}

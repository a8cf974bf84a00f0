import type { Settings } from '#platform/settings.js';
import type { Registry } from '../../registry.js';
import { RETENTION_RULES } from './retention-rules.js';

/** What one rule did, or would do. */
export interface RetentionResult {
  readonly code: string;
  readonly count: number;
}

/**
 * Erases everything that was kept long enough. Driven by dates in the database, in small transactions: it can be
 * interrupted, run late, and run twice at once.
 *
 * @param options.dryRun only counts
 * @returns a line per rule
 */
export async function retain(
  registry: Registry,
  settings: Settings,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<RetentionResult[]> {
  const results: RetentionResult[] = [];
  for (const { code, days, count, apply } of RETENTION_RULES) {
    const kept = days(settings);
    if (dryRun) results.push({ code, count: await count(registry, kept) });
    else {
      const done = await apply(registry, kept);
      await noteRun(registry, code, done);
      results.push({ code, count: done });
    }
  }
  return results;
}

/** Remembers when a rule ran last, and how much it has erased altogether. */
async function noteRun({ dataSource, clock }: Registry, code: string, count: number): Promise<void> {
  await dataSource.query(
    `INSERT INTO retention_run (rule, ran_at, erased) VALUES ($1, $2, $3)
     ON CONFLICT (rule) DO UPDATE SET ran_at = excluded.ran_at, erased = retention_run.erased + excluded.erased`,
    [code, clock.now(), count],
  );
}

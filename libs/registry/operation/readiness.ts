import type { Registry } from '../registry.js';

export interface Check {
  readonly ok: boolean;
  readonly detail: string;
}

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<'database' | 'migrations', Check>>;
}

/**
 * Whether a process can answer: its database answers and has the tables that this code knows. What others do, the
 * worker or the mail server, is not asked: who balances load would take away a site that works (`status.ts` has it).
 * Never throws: a part that fails says so.
 */
export async function checkReadiness(registry: Registry): Promise<Readiness> {
  const checks = await lookAtParts(registry).catch(() => ({
    database: { ok: false, detail: 'does not answer' },
    migrations: { ok: false, detail: 'unknown: the database does not answer' },
  }));
  return { ready: Object.values(checks).every(({ ok }) => ok), checks };
}

async function lookAtParts({ dataSource }: Registry): Promise<Readiness['checks']> {
  const [row] = await dataSource.query<{ applied: number }[]>(`SELECT count(*)::int AS applied FROM migrations`);
  const missing = dataSource.migrations.length - (row?.applied ?? 0);
  return {
    database: { ok: true, detail: 'answers' },
    migrations: {
      ok: missing <= 0,
      detail: missing > 0 ? `${missing} not applied: run npm run migrate` : 'all applied',
    },
  };
}

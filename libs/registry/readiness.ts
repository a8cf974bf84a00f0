import { secondsSinceBeat } from './outbox/heartbeat.js';
import { pauseOf, type Pause } from './outbox/outbox-gate.js';
import { oldestDueSeconds } from './outbox/outbox-relay.js';
import type { Registry } from './registry.js';

export interface ReadinessCheck {
  readonly ok: boolean;
  readonly detail: string;
}

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<'database' | 'migrations' | 'outbox' | 'worker', ReadinessCheck>>;
}

/** The worker beats about every second; this long without one, it is dead or stuck. */
const WORKER_SILENCE_SECONDS = 15;
/** A job that was due for this long without a try means that nothing takes jobs any more. A failed try moves the date. */
const OUTBOX_OVERDUE_SECONDS = 300;

const UNKNOWN: ReadinessCheck = { ok: false, detail: 'unknown: the database does not answer' };

/** Looks at everything that the registry needs to do its work. Never throws: a part that fails says so. */
export async function checkReadiness(registry: Registry): Promise<Readiness> {
  const checks = await lookAtParts(registry).catch(() => ({
    database: { ok: false, detail: 'does not answer' },
    migrations: UNKNOWN,
    outbox: UNKNOWN,
    worker: UNKNOWN,
  }));
  return { ready: Object.values(checks).every(({ ok }) => ok), checks };
}

async function lookAtParts({ dataSource }: Registry): Promise<Readiness['checks']> {
  const [row] = await dataSource.query<{ applied: number }[]>(`SELECT count(*)::int AS applied FROM migrations`);
  const missing = dataSource.migrations.length - (row?.applied ?? 0);
  const overdue = Math.round(await oldestDueSeconds(dataSource.manager));
  const pause = await pauseOf({ dataSource });
  const silence = await secondsSinceBeat(dataSource.manager);
  return {
    database: { ok: true, detail: 'answers' },
    migrations: {
      ok: missing <= 0,
      detail: missing > 0 ? `${missing} not applied: run npm run migrate` : 'all applied',
    },
    outbox:
      pause === null
        ? { ok: overdue <= OUTBOX_OVERDUE_SECONDS, detail: `oldest due job waits for ${overdue} s` }
        : { ok: true, detail: pauseInWords(pause) },
    worker: {
      ok: silence !== null && silence <= WORKER_SILENCE_SECONDS,
      detail: silence === null ? 'never seen' : `last seen ${Math.round(silence)} s ago`,
    },
  };
}

/** Nothing is wrong with a process whose outbox is paused: somebody has to say that it may go on. */
function pauseInWords({ by }: Pause): string {
  return by === 'operator'
    ? 'paused: nothing leaves before npm run outbox -- resume'
    : 'paused: this database was restored or copied; see docs/operate/restore.md';
}

import type { EntityManager } from 'typeorm';
import { backupAges } from './backup-notes.js';
import { heartbeats, type Heartbeat } from '../outbox/heartbeat.js';
import { pauseOf, type Pause } from '../outbox/outbox-gate.js';
import { oldestDueSeconds } from '../outbox/outbox-relay.js';
import { checkReadiness, type Check, type Readiness } from './readiness.js';
import type { Registry } from '../registry.js';
import { secondsAhead } from './clock-difference.js';
import { isAlive, losesJobs, QUEUE_POLICY } from './worker-signs.js';

/** What stands in the readiness of each process too. */
type Own = Readiness['checks'];
type Part = keyof Own | 'workers' | 'outbox' | 'mail' | 'clocks' | 'queue' | 'backup';

export interface Status {
  readonly ok: boolean;
  readonly checks: Readonly<Record<Part, Check>>;
}

/** A job that was due for this long without a try means that nothing takes jobs any more. A failed try moves the date. */
const OUTBOX_OVERDUE_SECONDS = 300;
/** Mails are tried again for a while; this many waiting for another try at once are no longer one recipient's matter. */
const MAILS_TRIED_AGAIN = 20;
/** Dates of acts are of the processes' clocks, dates of jobs of the database's. */
const CLOCKS_APART_SECONDS = 5;
/** Backups are taken each day; this old, the last one is missing. */
const BACKUP_OVERDUE_HOURS = 26;

const UNKNOWN: Check = { ok: false, detail: 'unknown: the database does not answer' };

/**
 * How the whole registry does, for who watches over it: this process, its database, the workers, the mail. Never
 * throws: a part that fails says so.
 */
export async function checkStatus(registry: Registry): Promise<Status> {
  const { checks: own } = await checkReadiness(registry);
  const others = await lookAtOthers(registry).catch(() => ({
    workers: UNKNOWN,
    outbox: UNKNOWN,
    mail: UNKNOWN,
    clocks: UNKNOWN,
    queue: UNKNOWN,
    backup: UNKNOWN,
  }));
  const checks = { ...own, ...others };
  return { ok: Object.values(checks).every(({ ok }) => ok), checks };
}

async function lookAtOthers({ dataSource, clock }: Registry): Promise<Omit<Status['checks'], keyof Own>> {
  const beats = await heartbeats(dataSource.manager);
  const alive = beats.filter(isAlive);
  const overdue = Math.round(await oldestDueSeconds(dataSource.manager));
  const pause = await pauseOf({ dataSource });
  const ahead = await secondsAhead(dataSource.manager, clock);
  return {
    workers: checkWorkers(beats),
    outbox:
      pause === null
        ? { ok: overdue <= OUTBOX_OVERDUE_SECONDS, detail: `oldest due job waits for ${overdue} s` }
        : { ok: true, detail: pauseInWords(pause) },
    mail: await checkMail(dataSource.manager),
    clocks: checkClocks([ahead, ...alive.map(({ clockAheadSeconds }) => clockAheadSeconds)]),
    queue: checkQueue(alive),
    backup: await checkBackup(dataSource.manager),
  };
}

/** A worker that ended without a word is forgotten after an hour; until then it is told apart from one that works. */
function checkWorkers(beats: readonly Heartbeat[]): Check {
  const [latest] = beats;
  if (!latest) return { ok: false, detail: 'never seen' };
  const alive = beats.filter(isAlive).length;
  const seen = `last seen ${Math.round(latest.silentSeconds)} s ago`;
  return {
    ok: alive > 0,
    detail: `${alive} alive, ${beats.length - alive} silent or stopped in the last hour, ${seen}`,
  };
}

/** How many mails were tried in vain and are to be tried again; one or two are their recipients' matter. */
async function checkMail(manager: EntityManager): Promise<Check> {
  const [row] = await manager.query<{ again: number }[]>(
    `SELECT count(*)::int AS again FROM outbox WHERE queue = 'mail' AND done_at IS NULL AND attempts > 0
       AND last_error IS NOT NULL`,
  );
  const again = row?.again ?? 0;
  return { ok: again < MAILS_TRIED_AGAIN, detail: `${again} mails failed and will be tried again` };
}

function checkClocks(ahead: readonly number[]): Check {
  const most = Math.max(...ahead.map(Math.abs));
  return {
    ok: most <= CLOCKS_APART_SECONDS,
    detail: `web and workers differ from the database by up to ${most.toFixed(1)} s`,
  };
}

function checkQueue(alive: readonly Heartbeat[]): Check {
  const policies = [...new Set(alive.map(({ queuePolicy }) => queuePolicy))];
  const wrong = alive.find(losesJobs);
  if (wrong) {
    return {
      ok: false,
      detail: `maxmemory-policy is ${String(wrong.queuePolicy)}: set it to ${QUEUE_POLICY}, or jobs come late`,
    };
  }
  if (policies.length === 0) return { ok: true, detail: 'unknown: no worker says where it is' };
  return { ok: true, detail: policies.includes(QUEUE_POLICY) ? `Redis, ${QUEUE_POLICY}` : 'in PostgreSQL' };
}

/** Where none was ever noted, none is missed: the check before going live asks for one, a copy for trying out needs none. */
async function checkBackup(manager: EntityManager): Promise<Check> {
  const { backup } = await backupAges(manager);
  if (backup === null) return { ok: true, detail: 'none was ever noted' };
  return { ok: backup <= BACKUP_OVERDUE_HOURS, detail: `the last one is ${backup.toFixed(1)} hours old` };
}

/** Nothing is wrong with a process whose outbox is paused: somebody has to say that it may go on. */
function pauseInWords({ by }: Pause): string {
  return by === 'operator'
    ? 'paused: nothing leaves before npm run outbox -- resume'
    : 'paused: this database was restored or copied; see docs/operate/restore.md';
}

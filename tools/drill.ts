import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { NotRun, inOneSentence, type Drill, type DrillOptions } from './drill/drill.ts';
import * as clamd from './drill/clamd.ts';
import * as congressHall from './drill/congress-hall.ts';
import { flood } from './drill/flood.ts';
import * as kill from './drill/kill.ts';
import * as mailLanes from './drill/mail-lanes.ts';
import { memory } from './drill/memory.ts';
import * as pgbouncer from './drill/pgbouncer.ts';
import * as redisAway from './drill/redis-away.ts';
import * as restore from './drill/restore.ts';
import * as restoreDump from './drill/restore-dump.ts';
import { stalledUploads } from './drill/stalled-uploads.ts';
import * as upgrade from './drill/upgrade.ts';
import { runCommand } from './sentence.ts';

/** What the figures stand beside: others use this machine, too. */
const cores = String(availableParallelism());
const load = (): string => (loadavg()[0] ?? 0).toFixed(1);

const TOLD_IN_ONE = [clamd, congressHall, kill, mailLanes, pgbouncer, redisAway, restore, restoreDump, upgrade];

/** Each is a file of its own in tools/drill/. */
const DRILLS: Record<string, Drill> = {
  flood,
  'stalled-uploads': stalledUploads,
  memory,
  ...Object.fromEntries(TOLD_IN_ONE.map(({ name, run }) => [name, inOneSentence(run)])),
};

/** `--long`: two hours. */
const LONG_MINUTES = 120;

const usage = `Usage: npm run drill -- ${Object.keys(DRILLS).join('|')} …; all of them when none is named. \`memory\` takes
two hours, and is run with --long only, or for as long as --minutes says.`;

/** `npm run drill`: brings the built registry into a bad situation on this machine, and measures how it bears it. */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { long: { type: 'boolean' }, minutes: { type: 'string' } },
    allowPositionals: true,
  });
  const chosen = positionals.length > 0 ? positionals : Object.keys(DRILLS);
  const minutes = values.minutes === undefined ? (values.long ? LONG_MINUTES : undefined) : Number(values.minutes);
  if (!chosen.every((name) => name in DRILLS) || Number.isNaN(minutes)) {
    console.error(usage);
    return 2;
  }
  const total = { met: 0, 'NOT MET': 0, 'not run': 0 };
  for (const [name, drill] of Object.entries(DRILLS)) {
    if (!chosen.includes(name)) continue;
    const before = load();
    console.error(`Drilling ${name} …`);
    for (const { sentence, result } of await findingsOf(drill, { minutes })) {
      total[result] += 1;
      const beside = result === 'not run' ? '' : ` [load ${before} before, ${load()} after, ${cores} cores]`;
      console.log(`${result}: ${name}: ${sentence}${beside}`);
    }
  }
  console.log(`${String(total.met)} met, ${String(total['NOT MET'])} not met, ${String(total['not run'])} not run`);
  return total['NOT MET'] === 0 ? 0 : 1;
});

type Result = 'met' | 'NOT MET' | 'not run';

/** What a drill found; one that cannot be run here says why. */
async function findingsOf(drill: Drill, options: DrillOptions): Promise<{ sentence: string; result: Result }[]> {
  try {
    const findings = await drill(options);
    return findings.map(({ sentence, isMet }) => ({ sentence, result: isMet ? 'met' : 'NOT MET' }));
  } catch (error) {
    if (error instanceof NotRun) return [{ sentence: error.message, result: 'not run' }];
    throw error;
  }
}

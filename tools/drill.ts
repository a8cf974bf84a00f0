import { parseArgs } from 'node:util';
import type { Drill } from './drill/drill.ts';
import * as congressHall from './drill/congress-hall.ts';
import { flood } from './drill/flood.ts';
import * as mailLanes from './drill/mail-lanes.ts';
import * as pgbouncer from './drill/pgbouncer.ts';
import * as restore from './drill/restore.ts';
import { runCommand } from './sentence.ts';

/** Each is a file of its own in tools/drill/. */
const DRILLS: Record<string, Drill> = {
  flood,
  ...Object.fromEntries([congressHall, mailLanes, pgbouncer, restore].map(({ name, run }) => [name, toldBy(run)])),
};

const usage = `Usage: npm run drill -- ${Object.keys(DRILLS).join('|')} …; all of them when none is named`;

/** `npm run drill`: brings the built registry into a bad situation on this machine, and measures how it bears it. */
await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const chosen = positionals.length > 0 ? positionals : Object.keys(DRILLS);
  if (!chosen.every((name) => name in DRILLS)) {
    console.error(usage);
    return 2;
  }
  let isBorne = true;
  for (const [name, drill] of Object.entries(DRILLS)) {
    if (!chosen.includes(name)) continue;
    console.error(`Drilling ${name} …`);
    for (const { sentence, isMet } of await drill()) {
      console.log(`${isMet ? 'met' : 'NOT MET'}: ${name}: ${sentence}`);
      isBorne &&= isMet;
    }
  }
  return isBorne ? 0 : 1;
});

/** A drill that prints its figures itself, and throws what it demanded in vain. */
function toldBy(run: () => Promise<void>): Drill {
  return async () => {
    try {
      await run();
      return [{ sentence: 'as printed above', isMet: true }];
    } catch (error) {
      return [{ sentence: (error as Error).message, isMet: false }];
    }
  };
}

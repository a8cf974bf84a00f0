import { parseArgs } from 'node:util';
import type { Drill } from './drill/drill.ts';
import { flood } from './drill/flood.ts';
import { runCommand } from './sentence.ts';

/** Each is a file of its own in tools/drill/. */
const DRILLS: Record<string, Drill> = { flood };

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

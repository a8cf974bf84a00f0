import { parseArgs } from 'node:util';
import { deskOfALargeRegister } from './bench/large-register.ts';
import { firstLoads } from './bench/first-load.ts';
import { describeMachine, loadBefore } from './bench/machine.ts';
import { markdownTable, type Result } from './bench/result.ts';
import { importOfAFile } from './bench/imports.ts';
import { placeSearch } from './bench/place-search.ts';
import { besideBareServer } from './bench/side-by-side.ts';
import { Stand } from './bench/stand.ts';
import { submissionsBesidePgbench } from './bench/submissions.ts';
import { verifiedToVisible } from './bench/visibility.ts';
import { runCommand } from './sentence.ts';

type Measurement = (stand: Stand) => Promise<Result[]>;

/** In this order: what fills the outbox, and then what fills everything, comes last. */
const MEASUREMENTS: Record<string, Measurement> = {
  weight: firstLoads,
  public: besideBareServer,
  places: placeSearch,
  visible: verifiedToVisible,
  submissions: submissionsBesidePgbench,
  imports: importOfAFile,
  desk: deskOfALargeRegister,
};

const usage = `Usage: npm run bench -- [--strict] [--only ${Object.keys(MEASUREMENTS).join('|')}]`;

/**
 * `npm run bench`: speed as ratios within one run on one machine, as a Markdown table.
 * `--strict` makes a missed target a failure; `--only NAME` measures one part.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: { strict: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
  });
  const chosen = values.only ?? Object.keys(MEASUREMENTS);
  if (!chosen.every((name) => name in MEASUREMENTS)) {
    console.error(usage);
    return 2;
  }
  const begun = performance.now();
  const load = loadBefore();
  const stand = new Stand();
  const stopped = new Promise<'stopped'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve('stopped'));
  });
  try {
    const outcome = await Promise.race([measure(stand, chosen), stopped]);
    if (outcome === 'stopped') {
      await stand.stop();
      // What was being measured waits for answers that will never come.
      process.exit(130);
    }
    const seconds = Math.round((performance.now() - begun) / 1000);
    console.log(
      `\n${await describeMachine(stand.databaseUrl)}; load before ${load.toFixed(1)}; ${String(seconds)} s\n`,
    );
    console.log(markdownTable(outcome));
    return values.strict && outcome.some(({ isMet }) => isMet === false) ? 1 : 0;
  } finally {
    await stand.stop();
  }
});

async function measure(stand: Stand, chosen: readonly string[]): Promise<Result[]> {
  await stand.start();
  const results: Result[] = [];
  for (const [name, measurement] of Object.entries(MEASUREMENTS)) {
    if (!chosen.includes(name)) continue;
    console.error(`Measuring ${name} …`);
    results.push(...(await measurement(stand)));
  }
  return results;
}

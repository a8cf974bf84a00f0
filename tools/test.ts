import { parseArgs } from 'node:util';
import { runCommand, Sentence } from './sentence.ts';
import { fastSteps, slowSteps } from './test/plan.ts';
import { runStep, type Counts } from './test/step.ts';
import { TestDatabaseServer } from './test/test-database-server.ts';

/**
 * `npm test`: every check of the project, in order; a failing one does not stop the others.
 * `--fast` leaves out what needs servers, `--only integration,unit` runs the named steps, and what follows `--` goes
 * to Jest: `node tools/test.ts --only integration -- outbox`.
 */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { fast: { type: 'boolean', default: false }, only: { type: 'string' } },
    allowPositionals: true,
  });
  const server = new TestDatabaseServer();
  const slow = values.fast ? [] : slowSteps(positionals, server);
  const steps = selected([...fastSteps(positionals), ...slow], values.only);

  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // The running step gets the signal as well; we tidy up after it.
    process.on(signal, () => {
      interrupted = true;
    });
  }
  const begun = performance.now();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  for (const step of steps) {
    if (interrupted) break;
    const counts: Counts = await runStep(step);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    if (counts.failed > 0) failures.push(step.name);
  }
  await server.stop();
  if (interrupted) throw new Sentence('Interrupted: the results are incomplete.');
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}.`);
  console.log(`\n${((performance.now() - begun) / 1000).toFixed(0)} s altogether.`);
  const skipped = total.skipped > 0 ? `, ${String(total.skipped)} skipped` : '';
  console.log(`${String(total.passed)} passed, ${String(total.failed)} failed${skipped}`);
  return total.failed === 0 ? 0 : 1;
});

function selected<T extends { readonly name: string }>(steps: T[], only: string | undefined): T[] {
  if (only === undefined) return steps;
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Sentence(
      `There is no step "${unknown.join('", "')}": choose from ${steps.map((step) => step.name).join(', ')}.`,
    );
  }
  return steps.filter((step) => names.includes(step.name));
}

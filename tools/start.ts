import { parseArgs } from 'node:util';
import { runCommand } from './sentence.ts';
import { announce, runUntilStopped } from './start/until-stopped.ts';

/** `npm start`: everything that a fresh clone needs to run the registry. `-- --demo` adds demonstration signatories. */
await runCommand(() => {
  const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
  return runUntilStopped({ demonstration: values.demo }, announce);
});

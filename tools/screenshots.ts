import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirectory } from './project.ts';
import { runCommand } from './sentence.ts';
import { fastSteps, slowSteps } from './test/plan.ts';
import { runStep } from './test/step.ts';
import { TestDatabaseServer } from './test/test-database-server.ts';

/**
 * `npm run screenshots`: a picture of every page, the official's, the staff's and the public's, in each language, at
 * the width of a telephone and of a desk. `npm run screenshots -- pages-staff` takes only those.
 */
await runCommand(async () => {
  const folder = join(dataDirectory, 'screenshots');
  mkdirSync(folder, { recursive: true });
  process.env['SCREENSHOTS'] = folder;
  const pages = process.argv.length > 2 ? process.argv.slice(2) : ['test/e2e/pages-'];
  const server = new TestDatabaseServer();
  const steps = [...fastSteps([]), ...slowSteps(pages, server)].filter(({ name }) =>
    ['build', 'browser'].includes(name),
  );
  let failed = 0;
  for (const step of steps) failed += (await runStep(step)).failed;
  await server.stop();
  console.log(`\nThe pictures are in ${folder}.`);
  return failed === 0 ? 0 : 1;
});

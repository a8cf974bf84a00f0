import { watch } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { projectDirectory } from './project.ts';
import { runCommand, Sentence } from './sentence.ts';
import type { Registry } from './start/registry.ts';
import { announce, runUntilStopped } from './start/until-stopped.ts';

/** Editors save in bursts; one rebuild is enough for a burst. */
const quietMs = 150;

/** `npm run dev`: as `npm start`, rebuilt and restarted when a source changes. */
await runCommand(() => {
  const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
  return runUntilStopped({ demonstration: values.demo }, (registry) => {
    announce(registry);
    restartOnChange(registry);
  });
});

function restartOnChange(registry: Registry): void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  for (const folder of ['apps', 'libs', 'migrations']) {
    watch(join(projectDirectory, folder), { recursive: true, persistent: false }, (_event, name) => {
      if (name === null || /(^|\/)\.|~$|\.spec\.tsx?$/.test(name)) return;
      changed.add(`${folder}/${name}`);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const paths = [...changed];
        changed.clear();
        work = work.then(() => restart(registry, paths));
      }, quietMs);
    });
  }
}

/** A defect in the sources is told, and the registry goes on as it was until the next change. */
async function restart(registry: Registry, paths: string[]): Promise<void> {
  try {
    await build();
    await registry.stopProcesses();
    if (paths.some((path) => path.startsWith('migrations/'))) await registry.migrate();
    await registry.startProcesses();
    console.log(`Restarted after a change in ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ' …' : ''}`);
  } catch (error) {
    console.error(error instanceof Sentence ? error.message : error);
  }
}

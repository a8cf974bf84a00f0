import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, dist } from './build.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { givenDatabase } from './postgres/given-database.ts';
import { projectSettings } from './project-settings.ts';
import { databaseDirectory, projectDirectory } from './project.ts';
import { runCommand, Sentence } from './sentence.ts';

/** One of our commands, as it was built; those that render pages are the web's. */
function builtProgram(name: string): string {
  const found = ['worker', 'web']
    .map((app) => join(dist, 'apps', app, 'src', `${name}.js`))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Sentence(`There is no command "${name}".`);
  return found;
}

/** Runs one of the commands with its input and output on this terminal; resolves with its exit code. */
export function runProgramOfWorker(name: string, args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const script = builtProgram(name);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', script, ...args], {
      cwd: projectDirectory,
      env: environment,
      stdio: 'inherit',
    });
    // A Ctrl-C reaches the child as well; let it end by itself so that its exit code is the one reported.
    const wait = (): void => undefined;
    const passOn = (): void => {
      child.kill('SIGTERM');
    };
    process.on('SIGINT', wait).on('SIGTERM', passOn);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', wait).off('SIGTERM', passOn);
      resolve(signal === null ? (code ?? 1) : 1);
    });
  });
}

if (import.meta.main) {
  await runCommand(async () => {
    const [name, ...args] = process.argv.slice(2);
    if (name === undefined || !/^[a-z-]+$/.test(name)) {
      throw new Sentence(
        'Usage: npm run migrate | npm run gazetteer | npm run staff -- create EMAIL --role administrator',
      );
    }
    await build();
    const given = await givenDatabase();
    if (given) return runProgramOfWorker(name, args, projectSettings({ databaseUrl: given }));
    const database = await startEmbeddedPostgres({ directory: databaseDirectory });
    try {
      return await runProgramOfWorker(name, args, projectSettings({ databaseUrl: database.url }));
    } finally {
      await database.release();
    }
  });
}

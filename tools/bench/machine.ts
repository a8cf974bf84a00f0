import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import pg from 'pg';
import { projectDirectory } from '../project.ts';

/** What the numbers were measured on, in one sentence. */
export async function describeMachine(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  await client.end();
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return [
    `${model}, ${String(processors.length)} cores, ${String(gibibytes)} GiB`,
    `Node ${process.version.slice(1)}`,
    `PostgreSQL ${rows[0]?.server_version ?? '?'}`,
    `commit ${commit()}`,
  ].join('; ');
}

/** Load of the last minute: what others did on this machine when the run began. */
export const loadBefore = (): number => loadavg()[0] ?? 0;

function commit(): string {
  const git = (...args: string[]): string =>
    spawnSync('git', args, { cwd: projectDirectory, encoding: 'utf8' }).stdout.trim();
  const changed = git('status', '--porcelain', '--', 'apps', 'libs', 'migrations') === '' ? '' : ' with changes';
  return `${git('rev-parse', '--short', 'HEAD')}${changed}`;
}

import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';

/** A PostgreSQL of the machine's packages, with all its programs: the embedded one has no pg_dump. */
export interface InstalledPostgres {
  /** Folder of its programs; pg_dump there is of the server's version. */
  readonly bin: string;
  /** A superuser's address of its database `postgres`. */
  readonly adminUrl: string;
  close(): void;
}

/** The newest server with client programs that Debian's packages brought, if any. */
export function installedPostgresBin(): string | undefined {
  return globSync('/usr/lib/postgresql/*/bin')
    .filter((bin) => ['initdb', 'pg_ctl', 'pg_dump', 'pg_restore', 'psql'].every((name) => existsSync(join(bin, name))))
    .sort((one, other) => Number(one.split('/')[4]) - Number(other.split('/')[4]))
    .at(-1);
}

/** Starts a server of the test's own with the programs in `bin`. */
export async function startInstalledPostgres(bin: string): Promise<InstalledPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'we-care-postgres-'));
  // PostgreSQL does not run as root.
  const account = process.getuid?.() === 0 ? accountOf('postgres') : undefined;
  if (account) chownSync(folder, account.uid, account.gid);
  const run = (program: string, ...args: string[]): void => {
    const { status, stderr } = spawnSync(join(bin, program), args, {
      ...account,
      cwd: folder,
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
  };
  const data = join(folder, 'data');
  const port = await freePort();
  const auth = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
  run('initdb', '--pgdata', data, ...auth);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`;
  run('pg_ctl', '--pgdata', data, '-o', options, '-l', join(folder, 'log'), '--wait', 'start');
  return {
    bin,
    adminUrl: `postgres://postgres@127.0.0.1:${port}/postgres`,
    close: () => {
      run('pg_ctl', '--pgdata', data, '--mode=immediate', '--wait', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function accountOf(name: string): { uid: number; gid: number } {
  const id = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

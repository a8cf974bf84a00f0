import { CommandRefused } from '#platform/run-command.js';
import { backupNotes, noteBackup } from '#registry/operation/backup-notes.js';
import type { Registry } from '#registry/registry.js';

/** What the person at the terminal got wrong, as a sentence. */
export class BackupCommandError extends CommandRefused {}

const USAGE = `Usage:
  npm run backup -- list               the last notes
  npm run backup -- taken [WHAT]       notes that a backup was taken, for backups that another program takes
  npm run backup -- tried [WHAT]       notes that a backup was restored on trial, and compared`;

const MOST = 500;

/**
 * Runs one command about what is known of backups.
 *
 * @param args as typed after `npm run backup --`
 * @returns what to print
 * @throws {BackupCommandError} with a sentence for the person who typed
 */
export async function runBackupCommand({ dataSource }: Registry, args: readonly string[]): Promise<string> {
  const [command, ...rest] = args;
  const detail = rest.join(' ').trim();
  if (detail.length > MOST) throw new BackupCommandError(`Say it in at most ${MOST} characters.`);
  const { manager } = dataSource;
  switch (command) {
    case 'list': {
      const notes = await backupNotes(manager);
      if (notes.length === 0) return 'No backup was ever noted.';
      return notes.map(({ kind, at, detail: of }) => [at.toISOString(), kind, of].join('\t').trimEnd()).join('\n');
    }
    case 'taken':
      await noteBackup(manager, 'backup', detail);
      return 'Noted that a backup was taken.';
    case 'tried':
      await noteBackup(manager, 'restore', detail);
      return 'Noted that a backup was restored on trial.';
    default:
      throw new BackupCommandError(USAGE);
  }
}

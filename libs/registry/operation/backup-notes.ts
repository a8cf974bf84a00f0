import type { EntityManager } from 'typeorm';

/** What is noted: that a backup was taken, or that one was restored on trial and compared. */
export const BACKUP_KINDS = ['backup', 'restore'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

export interface BackupNote {
  readonly kind: BackupKind;
  readonly at: Date;
  readonly detail: string;
}

/** How long ago the last one of each kind was noted, by the clock of the database; null when none ever was. */
export type BackupAges = Readonly<Record<BackupKind, number | null>>;

/** Writes down that a backup was taken or tried. The backup service does the same by `note_backup` itself. */
export async function noteBackup(manager: EntityManager, kind: BackupKind, detail: string): Promise<void> {
  await manager.query('SELECT note_backup($1, $2)', [kind, detail]);
}

/** The latest notes first. */
export function backupNotes(manager: EntityManager, limit = 20): Promise<BackupNote[]> {
  return manager.query<BackupNote[]>('SELECT kind, at, detail FROM backup_note ORDER BY at DESC LIMIT $1', [limit]);
}

/** How old the last backup is, and the last trial of one, in hours. */
export async function backupAges(manager: EntityManager): Promise<BackupAges> {
  const rows = await manager.query<{ kind: BackupKind; hours: number }[]>(
    `SELECT kind, extract(epoch FROM now() - max(at))::float8 / 3600 AS hours FROM backup_note GROUP BY kind`,
  );
  const hoursOf = (kind: BackupKind): number | null => rows.find((row) => row.kind === kind)?.hours ?? null;
  return { backup: hoursOf('backup'), restore: hoursOf('restore') };
}

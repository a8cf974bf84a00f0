import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the command was started from. */
export const projectDirectory = fileURLToPath(new URL('..', import.meta.url));

/** Everything a running copy keeps on this machine (ignored by git): database, mailbox, secret. */
export const dataDirectory = join(projectDirectory, '.data');

/** The folder of the development database. */
export const databaseDirectory = join(dataDirectory, 'postgres');

/** Where the development mailbox keeps one .eml file per mail. */
export const mailboxDirectory = process.env['MAILBOX_DIR'] ?? join(dataDirectory, 'mailbox');

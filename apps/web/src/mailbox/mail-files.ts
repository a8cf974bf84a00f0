import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One mail that the development mailbox caught (tools/mailbox.ts writes the files). */
export interface CaughtMail {
  readonly id: string;
  readonly receivedAt: Date;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly html: string | null;
  /** Header lines in their order, decoded where they hold words or addresses. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** The list shows so many, newest first; all files stay where they are. */
export const LIST_LENGTH = 100;

/** `<ISO time, colons as dashes>-<8 hexadecimal digits>`: an id is a file name, and leads nowhere else. */
const ID = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)-[0-9a-f]{8}$/;

/** The newest mails; none when the folder is not there yet. */
export async function listMails(directory: string): Promise<CaughtMail[]> {
  const files = await readdir(directory).catch(() => []);
  const ids = files.filter((file) => file.endsWith('.eml')).map((file) => file.slice(0, -'.eml'.length));
  const newest = ids
    .filter((id) => ID.test(id))
    .sort()
    .reverse()
    .slice(0, LIST_LENGTH);
  return (await Promise.all(newest.map((id) => readMail(directory, id)))).filter((mail) => mail !== null);
}

/** One mail; null when there is none with this id. */
export async function readMail(directory: string, id: string): Promise<CaughtMail | null> {
  const parts = ID.exec(id);
  if (!parts) return null;
  const raw = await readFile(join(directory, `${id}.eml`)).catch(() => null);
  if (raw === null) return null;
  // Only in development, where it is installed.
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(raw);
  const [, day = '', hours = '', minutes = '', seconds = ''] = parts;
  return {
    id,
    receivedAt: new Date(`${day}${hours}:${minutes}:${seconds}`),
    subject: mail.subject ?? '',
    from: mail.from?.text ?? '',
    to: [mail.to ?? []]
      .flat()
      .map(({ text }) => text)
      .join(', '),
    text: mail.text ?? '',
    html: typeof mail.html === 'string' ? mail.html : null,
    headers: mail.headerLines.map(({ line }) => {
      const colon = line.indexOf(':');
      return {
        name: line.slice(0, colon),
        value: line
          .slice(colon + 1)
          .replace(/\s+/g, ' ')
          .trim(),
      };
    }),
  };
}

import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

/** A running development mailbox. */
export interface Mailbox {
  /** smtp://127.0.0.1:<port> */
  readonly smtpUrl: string;
  close(): Promise<void>;
}

/** A mail beyond this is refused with SMTP's own answer; the registry's mails are far smaller. */
const largestMailBytes = 10 * 1024 * 1024;

/**
 * Starts a real SMTP server on a free loopback port. It accepts every mail and writes its raw bytes into `directory`
 * as `<ISO time>-<id>.eml`; a file appears whole or not at all, and the sender's OK follows only then.
 */
export async function startMailbox(directory: string): Promise<Mailbox> {
  mkdirSync(directory, { recursive: true });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largestMailBytes,
    closeTimeout: 1000,
    banner: 'We Care development mailbox',
    onData(stream, _session, done) {
      keep(directory, stream).then(
        () => {
          done(null);
        },
        (error: unknown) => {
          done(error instanceof Error ? error : new Error(String(error)));
        },
      );
    },
  });
  // A client that went away mid-sentence is its own business.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}

async function keep(directory: string, stream: SMTPServerDataStream): Promise<void> {
  const mail = await buffer(stream);
  if (stream.sizeExceeded) throw Object.assign(new Error('Message too large'), { responseCode: 552 });
  const id = randomUUID().slice(0, 8);
  // Colons are not allowed in file names everywhere.
  const name = `${new Date().toISOString().replaceAll(':', '-')}-${id}.eml`;
  const partial = join(directory, `.${name}.partial`);
  await writeFile(partial, mail);
  await rename(partial, join(directory, name));
}

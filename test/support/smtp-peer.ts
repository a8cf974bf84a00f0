import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { simpleParser, type ParsedMail } from 'mailparser';

/** A real SMTP server on loopback that keeps what it accepts. */
export interface SmtpPeer {
  readonly url: string;
  readonly mails: readonly ParsedMail[];
  /** Resolves once `enough` says so; checks again at each accepted mail. */
  until(enough: (mails: readonly ParsedMail[]) => boolean): Promise<void>;
  /** Called after a mail's data has arrived and before it is accepted; may hold the acceptance back or refuse it. */
  beforeAccepting: (mail: ParsedMail) => Promise<void> | void;
  close(): Promise<void>;
}

export async function startSmtpPeer(): Promise<SmtpPeer> {
  const mails: ParsedMail[] = [];
  let waiting: { enough: (mails: readonly ParsedMail[]) => boolean; resolve: () => void }[] = [];
  const tellWaiting = (): void => {
    const done = waiting.filter(({ enough }) => enough(mails));
    waiting = waiting.filter((one) => !done.includes(one));
    done.forEach(({ resolve }) => resolve());
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, callback) => {
      simpleParser(stream)
        .then(async (mail) => {
          await peer.beforeAccepting(mail);
          mails.push(mail);
          callback();
          tellWaiting();
        })
        .catch(callback);
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const peer: SmtpPeer = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    beforeAccepting: () => undefined,
    until: (enough) =>
      new Promise((resolve) => {
        waiting.push({ enough, resolve });
        tellWaiting();
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return peer;
}

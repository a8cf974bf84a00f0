import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../loopback-port.ts';
import { NotRun } from './drill.ts';

const POSTFIX = '/usr/sbin/postfix';

/** A Postfix of our own, beside any that the machine runs. It takes mail and throws it away. */
export interface Postfix {
  readonly smtpUrl: string;
  stop(): void;
}

/** The domain of which it refuses every recipient. */
export const REFUSED_DOMAIN = 'refused.example.org';

const SERVICES = `postlog unix-dgram n - n - 1 postlogd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
discard unix - - n - - discard
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
showq unix n - n - - showq
`;

/**
 * Starts it with Debian's own limits: it slows down a connection on which it has refused ten recipients.
 *
 * @throws {NotRun} when Postfix is not installed, or this user may not start it
 */
export async function startPostfix(): Promise<Postfix> {
  if (!existsSync(POSTFIX)) throw new NotRun('needs Postfix: apt-get install postfix');
  if (process.getuid?.() !== 0) throw new NotRun('needs root, who alone may start Postfix');
  const directory = mkdtempSync(join(tmpdir(), 'we-care-postfix-'));
  chmodSync(directory, 0o755);
  const [queue, data] = [join(directory, 'queue'), join(directory, 'data')];
  for (const folder of [queue, data]) mkdirSync(folder);
  execFileSync('chown', ['postfix', data]);
  const port = String(await freePort());
  const recipients = join(directory, 'recipients');
  writeFileSync(recipients, `/@${REFUSED_DOMAIN.replaceAll('.', '\\.')}$/ 550 5.1.1 User unknown\n`);
  writeFileSync(
    join(directory, 'main.cf'),
    `compatibility_level = 3.6
queue_directory = ${queue}
data_directory = ${data}
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${join(directory, 'mail.log')}
maillog_file_prefixes = ${directory}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
myhostname = drill.example.org
mydestination =
default_transport = discard:
relay_transport = discard:
local_transport = discard:
smtpd_recipient_restrictions = check_recipient_access regexp:${recipients}, permit_mynetworks, reject
`,
  );
  writeFileSync(join(directory, 'master.cf'), `127.0.0.1:${port} inet n - n - - smtpd\n${SERVICES}`);
  const command = (...args: string[]): void => {
    execFileSync(POSTFIX, ['-c', directory, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  command('start');
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    stop: () => {
      command('stop');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

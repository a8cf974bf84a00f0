import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDrafts, type PreparedDraft } from '../bench/drafts.ts';
import { Stand } from '../bench/stand.ts';
import { freePort } from '../loopback-port.ts';
import { outputOf } from '../bench/tool-output.ts';
import { Sentence } from '../sentence.ts';
import { programOf } from './drill.ts';
import { uploadPicture } from './evidence-form.ts';
import { noisePicture } from './noise-picture.ts';
import { pause } from './persistent-signer.ts';

export const name = 'clamd';

/** What our own signature finds. No real signatures are needed, nor a network to fetch them. */
const MARK = 'we-care-drill-' + 'not-a-real-virus';
const PATIENCE_MS = 400_000;
const ADDRESS = '198.51.100.7';

/**
 * A real clamd with one signature of our own. While it is away, documents wait and signing goes on; when it is there,
 * what it finds is refused and the other is taken.
 * @throws Sentence that says what did not hold
 */
export async function run(): Promise<string> {
  const program = programOf('clamd', 'clamav-daemon');
  const port = await freePort();
  const stand = new Stand({ CLAMD_URL: `tcp://127.0.0.1:${String(port)}` });
  let scanner: Scanner | undefined;
  try {
    await stand.start();
    stand.startWorker();
    const [clean, infected] = (await prepareDrafts(stand, 2)) as [PreparedDraft, PreparedDraft];
    for (const [draft, comment] of [
      [clean, 'nothing'],
      [infected, MARK],
    ] as const) {
      const { status } = await uploadPicture(stand, draft, ADDRESS, noisePicture(100, comment));
      if (status !== 303) throw new Sentence(`While clamd is away an upload is answered ${String(status)} (aim: 303).`);
    }
    await until('was asked', async () => (await judgements(stand)).tries > 0);
    const away = await judgements(stand);
    if (away.waiting !== 2)
      throw new Sentence(`While clamd was away ${String(2 - away.waiting)} were judged (aim: 0).`);
    scanner = await startClamd(program, port);
    await until('judged', async () => (await judgements(stand)).waiting === 0);
    const { taken, found } = await judgements(stand);
    const sentence = `2 of 2 documents waited while clamd was away (aim: 2); then ${String(found)} with our signature was refused and ${String(taken)} clean one taken (aim: 1 and 1)`;
    if (taken !== 1 || found !== 1) throw new Sentence(sentence);
    return sentence;
  } finally {
    await stand.stop();
    await scanner?.stop();
  }
}

async function judgements({ database }: Stand) {
  const { rows } = await database.query<{ waiting: number; taken: number; found: number; tries: number }>(
    `SELECT (count(*) FILTER (WHERE judgement = 'waiting'))::int AS waiting,
       (count(*) FILTER (WHERE judgement = 'taken' AND scan_result = 'clean'))::int AS taken,
       (count(*) FILTER (WHERE judgement = 'refused' AND fault = 'infected'))::int AS found,
       (SELECT coalesce(sum(attempts), 0)::int FROM outbox WHERE job = 'documents.judge') AS tries
     FROM evidence_document`,
  );
  const [row] = rows;
  if (!row) throw new Error('The documents were not counted.');
  return row;
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; !(await isSo()); await pause(200)) {
    if (Date.now() > deadline) throw new Sentence(`Nothing ${what} in ${String(PATIENCE_MS / 1000)} s.`);
  }
}

interface Scanner {
  stop(): Promise<void>;
}

async function startClamd(program: string, port: number): Promise<Scanner> {
  const folder = mkdtempSync(join(tmpdir(), 'we-care-clamd-'));
  chmodSync(folder, 0o755);
  const settings = join(folder, 'clamd.conf');
  const hex = Buffer.from(MARK, 'latin1').toString('hex');
  writeFileSync(join(folder, 'drill.ndb'), `WeCare.Drill:0:*:${hex}\n`);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, Number((await outputOf('id', ['-u', 'clamav'])).trim()), -1);
  writeFileSync(
    settings,
    `DatabaseDirectory ${folder}\nTCPSocket ${String(port)}\nTCPAddr 127.0.0.1\nForeground yes\nLogFile ${join(folder, 'log')}\n${isRoot ? 'User clamav\n' : ''}`,
  );
  const child = spawn(program, ['--config-file', settings], { stdio: ['ignore', 'ignore', 'inherit'] });
  for (const deadline = Date.now() + PATIENCE_MS; !(await listens(port)); await pause(200)) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Sentence('clamd did not start.');
  }
  return {
    stop: async () => {
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

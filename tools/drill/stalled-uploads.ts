import { connect, type Socket } from 'node:net';
import { prepareDrafts, type PreparedDraft } from '../bench/drafts.ts';
import { milliseconds } from '../bench/result.ts';
import { Stand } from '../bench/stand.ts';
import type { Finding } from './drill.ts';
import { evidenceHeaders, fileHead, uploadPicture } from './evidence-form.ts';
import { noisePicture } from './noise-picture.ts';
import { needsMemoryOfProcesses, residentMegabytes } from './resident-memory.ts';
import { pause } from './persistent-signer.ts';

const STALLED = 40;
const STALLED_MS = 25_000;
/** Of three files of 10 MB each client sends so much, and then nothing more. */
const SENT_BYTES = 9_000_000;
const MOST_MEGABYTES = 96;
const LONGEST_MS = 30_000;
const PART = Buffer.alloc(64 * 1024, 'x');

/**
 * Forty clients begin to upload 30 MB each and stall: first all from one network, then from twenty. The memory of the
 * web process stays flat, and somebody in another network uploads a document meanwhile.
 */
export async function stalledUploads(): Promise<Finding[]> {
  needsMemoryOfProcesses();
  const stand = new Stand();
  try {
    await stand.start();
    const drafts = await prepareDrafts(stand, 2 * STALLED + 5);
    const take = (count: number): PreparedDraft[] => drafts.splice(0, count);
    const picture = noisePicture(590);
    // What is loaded at the first upload is not counted.
    for (const draft of take(3)) await uploadPicture(stand, draft, '198.51.100.7', picture);
    const findings: Finding[] = [];
    for (const networks of [1, 20]) {
      const before = residentMegabytes(stand.webProcess);
      const sockets = take(STALLED).map((draft, at) => stall(stand, draft, `203.0.${String(at % networks)}.7`));
      await pause(2_000);
      const begun = performance.now();
      const uploading = Promise.all(take(1).map((draft) => uploadPicture(stand, draft, '198.51.100.7', picture)));
      let most = 0;
      while (performance.now() - begun < STALLED_MS) {
        most = Math.max(most, residentMegabytes(stand.webProcess));
        await pause(100);
      }
      const [good = { status: 0, milliseconds: Infinity }] = await uploading;
      sockets.forEach((socket) => socket.destroy());
      const grown = most - before;
      findings.push(
        {
          sentence: `${String(STALLED)} uploads of ${String(networks)} network(s) stalled: memory ${before.toFixed(0)} → ${most.toFixed(0)} MB (aim: ≤ ${String(MOST_MEGABYTES)} MB more)`,
          isMet: grown <= MOST_MEGABYTES,
        },
        {
          sentence: `a document of 1 MB from another network was answered ${String(good.status)} after ${milliseconds(good.milliseconds)} (aim: 303 in ${String(LONGEST_MS / 1000)} s)`,
          isMet: good.status === 303 && good.milliseconds <= LONGEST_MS,
        },
      );
      await pause(1_000);
    }
    return findings;
  } finally {
    await stand.stop();
  }
}

function stall(stand: Stand, draft: PreparedDraft, address: string): Socket {
  const { hostname, port } = new URL(stand.webUrl);
  const socket = connect(Number(port), hostname);
  const headers = Object.entries({ ...evidenceHeaders(stand, draft, address), 'content-length': '31000000' });
  const head = [
    'POST /en/sign/evidence HTTP/1.1',
    'host: drill',
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${fileHead('stalled.pdf')}`);
  let sent = 0;
  const send = (): void => {
    while (sent < SENT_BYTES && socket.writable) {
      sent += PART.length;
      if (!socket.write(PART)) {
        socket.once('drain', send);
        return;
      }
    }
  };
  send();
  socket.on('error', () => undefined).resume();
  return socket;
}

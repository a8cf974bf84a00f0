import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DocumentFault } from './document-limits.js';

const LONGEST_MS = 15_000;
const HEAP_MB = 256;
/** So many PDFs are looked at side by side; the others wait. */
const AT_ONCE = 2;

/** Beside this file, with its ending: compiled in dist/, TypeScript in the tests. */
const PROGRAM = fileURLToPath(
  new URL(`./pdf-fault-program.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url),
);

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Whether a PDF is encrypted, runs something or carries files. It is read in a process of its own with an end to its
 * time and memory, and without our settings, so that a PDF made to be slow or huge stops nobody else's page. A thread
 * is not enough: V8 ends the whole process when one of its threads asks for too much memory at once.
 */
export async function pdfFault(bytes: Buffer): Promise<DocumentFault | null> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await look(bytes);
  } finally {
    // The place goes to who waits, or is free again.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

async function look(bytes: Buffer): Promise<DocumentFault | null> {
  const reader = fork(PROGRAM, {
    // Flags of the parent, such as those of a test runner, are not meant for it, and neither are its secrets.
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<DocumentFault | null>((resolve, reject) => {
      let begun = false;
      reader.on('message', (said: DocumentFault | 'begun' | null) => {
        if (said !== 'begun') return resolve(said);
        begun = true;
        // Not before: on a busy machine, loading the program takes longer than looking at a document.
        timer = setTimeout(() => resolve('tooComplex'), LONGEST_MS);
        // If it ends before it has read everything, its end says so.
        reader.send(new Uint8Array(bytes), () => undefined);
      });
      reader.once('error', reject);
      // Once it has begun, only the document can end it: by asking for more memory than there is.
      reader.once('exit', () =>
        begun ? resolve('tooComplex') : reject(new Error('the program that looks at PDFs did not start')),
      );
    });
  } finally {
    clearTimeout(timer);
    reader.kill('SIGKILL');
  }
}

import { Worker } from 'node:worker_threads';
import type { DocumentFault } from './document-limits.js';

const LONGEST_MS = 15_000;
const HEAP_MB = 256;
/** So many PDFs are looked at side by side; the others wait. */
const AT_ONCE = 2;

/** Beside this file, with its ending: compiled in dist/, TypeScript in the tests. */
const PROGRAM = new URL(`./pdf-fault-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Whether a PDF is encrypted, runs something or carries files. It is read in a thread of its own with an end to its
 * time and memory, so that a PDF made to be slow or huge stops nobody else's page.
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
  const worker = new Worker(PROGRAM, {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    // Flags of the parent, such as those of a test runner, are not meant for it.
    execArgv: [],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<DocumentFault | null>((resolve, reject) => {
      worker.on('message', (said: DocumentFault | 'begun' | null) => {
        if (said !== 'begun') return resolve(said);
        // Not before: on a busy machine, loading the program takes longer than looking at a document.
        timer = setTimeout(() => resolve('tooComplex'), LONGEST_MS);
      });
      worker.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('tooComplex') : reject(error),
      );
      worker.once('exit', () => reject(new Error('the look at a PDF ended without an answer')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** A failure that the person at the terminal can act on: one sentence that says what happened and what to do. */
export class Sentence extends Error {}

/**
 * Runs a command's main function. A `Sentence` is printed alone, any other error with its stack: it is a defect of ours.
 * @param main returns the process's exit code (nothing means 0)
 */
export async function runCommand(main: () => Promise<number | undefined>): Promise<void> {
  followParent();
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(sentenceOf(error) ?? error);
    process.exitCode = 1;
  }
}

/** What files refuse that are not ours to change. */
const fileFaults: Readonly<Record<string, string>> = {
  EROFS: 'is on a file system that can only be read',
  EACCES: 'may not be written by this user',
  EPERM: 'may not be written by this user',
  ENOSPC: 'is on a disk that is full',
};

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof Sentence) return error.message;
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  const fault = fileFaults[code ?? ''];
  if (fault === undefined || path === undefined) return undefined;
  return `${path} ${fault}: the project keeps its database, its secret and what it builds in its own folder. Clone it where you may write.`;
}

/**
 * npm runs us through a shell, and a SIGTERM to npm ends only that shell: we would live on alone. So when the process
 * that started us goes, we take it as a SIGTERM of our own.
 */
function followParent(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 300);
  watch.unref();
}

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
    console.error(error instanceof Sentence ? error.message : error);
    process.exitCode = 1;
  }
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

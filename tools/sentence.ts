/** A failure that the person at the terminal can act on: one sentence that says what happened and what to do. */
export class Sentence extends Error {}

/**
 * Runs a command's main function. A `Sentence` is printed alone, any other error with its stack: it is a defect of ours.
 * @param main returns the process's exit code (nothing means 0)
 */
export async function runCommand(main: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Sentence ? error.message : error);
    process.exitCode = 1;
  }
}

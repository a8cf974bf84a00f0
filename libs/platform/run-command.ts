import { startProcess } from './start-process.js';

/** What the person at the terminal got wrong, or has to do first; the message is the sentence for them. */
export class CommandRefused extends Error {}

/** The exit code of what the person got wrong; that of a fault which an operator can mend is `startProcess`'s. */
const REFUSED = 1;

/**
 * Runs the main function of a command: the one way in which every command ends. What the person at the terminal got
 * wrong is a sentence, and so is a database that is away, empty or refuses; anything else is a defect, with its stack.
 *
 * @param main returns the exit code (nothing means 0)
 * @param whenAway the exit code when the database cannot be used, where another than EX_UNAVAILABLE is meant
 */
export async function runCommand(main: () => Promise<number | undefined>, whenAway?: number): Promise<void> {
  await startProcess(
    async () => {
      try {
        process.exitCode = (await main()) ?? 0;
      } catch (error) {
        if (!(error instanceof CommandRefused)) throw error;
        process.stderr.write(`${error.message}\n`);
        process.exitCode = REFUSED;
      }
    },
    { whatFails: 'The command cannot run.', exitCode: whenAway },
  );
}

const PAUSE_MS = 50;

/**
 * Asks again and again until the answer is yes. The test's own time limit ends it: nothing here depends on how fast
 * the machine is.
 */
export async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo().catch(() => false))) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}

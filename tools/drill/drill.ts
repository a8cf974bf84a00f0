import { spawnSync } from 'node:child_process';
import { Sentence } from '../sentence.ts';

/** What a drill demanded, and whether the registry did it. */
export interface Finding {
  /** With the figure and the aim. */
  readonly sentence: string;
  readonly isMet: boolean;
}

export interface DrillOptions {
  /** For how long the drill of memory runs; without it that one is left out. */
  readonly minutes: number | undefined;
}

/** Starts what it needs, makes trouble, measures, and stops everything again. */
export type Drill = (options: DrillOptions) => Promise<Finding[]>;

/** A drill that cannot be run here: neither met nor missed. */
export class NotRun extends Sentence {}

/**
 * The path of a program that a drill needs.
 *
 * @param debian the package that has it
 * @throws {NotRun} when it is not installed
 */
export function programOf(name: string, debian: string): string {
  const found = spawnSync('sh', ['-c', `PATH="$PATH:/usr/sbin" command -v ${name}`], { encoding: 'utf8' });
  if (found.status !== 0) throw new NotRun(`needs ${name}: apt-get install ${debian}`);
  return found.stdout.trim();
}

/** A drill that tells all in one sentence, and throws a sentence when the registry did not bear it. */
export function inOneSentence(run: () => Promise<string>): Drill {
  return async () => {
    try {
      return [{ sentence: await run(), isMet: true }];
    } catch (error) {
      if (error instanceof NotRun || !(error instanceof Sentence)) throw error;
      return [{ sentence: error.message, isMet: false }];
    }
  };
}

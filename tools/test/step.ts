import { spawn } from 'node:child_process';
import { styleText } from 'node:util';
import { projectDirectory } from '../project.ts';
import { Sentence } from '../sentence.ts';

/** How many tests ended in which way. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One part of `npm test`. */
export interface Step {
  readonly name: string;
  /** @throws Sentence when it cannot be done at all, which counts as one failure */
  run(): Promise<Counts>;
}

export const one = (passed: boolean): Counts => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/** Runs a step between a heading and a line that says how it ended and how long it took. */
export async function runStep(step: Step): Promise<Counts> {
  console.log(styleText('bold', `\n── ${step.name}`));
  const begun = performance.now();
  const counts = await step.run().catch((error: unknown) => {
    console.log(error instanceof Sentence ? error.message : error);
    return one(false);
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const outcome = counts.failed === 0 ? styleText('green', 'passed') : styleText('red', 'FAILED');
  console.log(`── ${step.name}: ${outcome} in ${seconds} s`);
  return counts;
}

/** Runs a program of node_modules with this Node, its output on this terminal; resolves with its exit code. */
export function runTool(script: string, args: string[], environment: NodeJS.ProcessEnv = process.env): Promise<number> {
  return runProgram(process.execPath, [...nodeFlags, script, ...args], environment);
}

/** Jest's ES modules need the flag; for the others it changes nothing. */
const nodeFlags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

function runProgram(program: string, args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: projectDirectory,
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const passOn = (): void => {
      child.kill('SIGTERM');
    };
    process.on('SIGTERM', passOn);
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('SIGTERM', passOn);
      resolve(code ?? 1);
    });
  });
}

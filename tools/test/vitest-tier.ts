import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirectory } from '../project.ts';
import { runTool, type Counts } from './step.ts';

/** What Vitest's JSON reporter writes; the names are Jest's. */
interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/**
 * Runs one tier of vitest.config.ts.
 * @param variables what its tests learn about this machine, such as TEST_DATABASE_ADMIN_URL
 */
export async function runTier(
  tier: string,
  args: string[],
  variables: Record<string, string | undefined>,
): Promise<Counts> {
  const folder = join(dataDirectory, 'test-results');
  const resultFile = join(folder, `${tier}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(resultFile, { force: true });
  const code = await runTool(
    'node_modules/vitest/vitest.mjs',
    [
      'run',
      ...['--project', tier],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`],
      `--maxWorkers=${String(workersOf(tier))}`,
      ...args,
    ],
    { ...withoutOwnServers(), ...variables },
  );
  const results = readResults(resultFile);
  if (!results) return { passed: 0, failed: 1, skipped: 0 };
  const { numFailedTests: failed } = results;
  return {
    passed: results.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

/** Tests on servers wait for half of their time, so that a third file at once keeps two cores busy. */
function workersOf(tier: string): number {
  return tier === 'unit' ? 2 : 3;
}

/** Tests never touch the servers that the person's own environment names. */
function withoutOwnServers(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, QUEUE_URL: _queue, SMTP_URL: _smtp, ...rest } = process.env;
  return rest;
}

function readResults(file: string): Results | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results;
  } catch {
    return undefined;
  }
}

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a program over the built logger, and gives its lines, its exit and what it complained. */
async function run(
  program: string,
): Promise<{ lines: Record<string, unknown>[]; code: number | null; stderr: string }> {
  const script = `
    import { createLogger } from '#platform/logger.js';
    import { logCrashes } from '#platform/log-crashes.js';
    import { stopOnSignals } from '#platform/stop-on-signals.js';
    const logger = createLogger({ LOG_LEVEL: 'info' }, 'web');
    logCrashes(logger);
    for (let line = 0; line < 100; line += 1) logger.info({ line }, 'before');
    ${program}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: PROJECT });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { lines, code, stderr };
}

/** What is left is written while a part may be on its way: nothing is lost, but the order may be another. */
const said = (lines: readonly Record<string, unknown>[]) => lines.map(({ msg }) => String(msg)).sort();
const BEFORE = Array<string>(100).fill('before');

it.each([
  ['that leaves by itself', '', 0, []],
  ['that exits', 'process.exit(3);', 3, []],
  [
    'that is asked to stop',
    `stopOnSignals(logger, () => { logger.info('stopped'); return Promise.resolve(); });
     process.kill(process.pid, 'SIGTERM'); setInterval(() => undefined, 1000);`,
    0,
    ['stopping', 'stopped'],
  ],
])('a process %s loses no line of its log', async (_which, program, exit, last) => {
  const { lines, code } = await run(program);
  expect([said(lines), code]).toEqual([[...BEFORE, ...last].sort(), exit]);
});

it.each([
  [
    'an exception',
    `setTimeout(() => { throw Object.assign(new TypeError('ana@example.org'), { code: 'EXAMPLE' }); });`,
  ],
  ['a rejection', `Promise.reject(Object.assign(new TypeError('ana@example.org'), { code: 'EXAMPLE' }));`],
])('a process that crashes by %s says so in its log, without its words, and loses no line', async (_which, program) => {
  const { lines, code, stderr } = await run(program);
  expect(said(lines)).toEqual([...BEFORE, 'crashed']);
  expect(lines.find(({ msg }) => msg === 'crashed')).toMatchObject({ level: 'fatal', problem: 'TypeError EXAMPLE' });
  expect(JSON.stringify(lines)).not.toContain('ana@');
  // Node's own words, with the stack, as ever.
  expect(stderr).toContain('TypeError');
  expect(code).toBe(1);
});

import { build } from '../build.ts';
import { Sentence } from '../sentence.ts';
import { runTier } from './vitest-tier.ts';
import { findChromium, findRedis } from './machine-programs.ts';
import { one, runTool, type Step } from './step.ts';
import type { TestDatabaseServer } from './test-database-server.ts';

const typescript = 'node_modules/typescript/bin/tsc';
const typeProjects = ['.', 'apps/web/src/assets/islands', 'tools'];
const sourceFolders = ['apps', 'libs', 'migrations', 'test'];

/** The checks that need no server; `npm run check` runs these. */
export function fastSteps(vitestArguments: string[]): Step[] {
  return [
    tool('formatting', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
    tool('lint', 'node_modules/eslint/bin/eslint.js', ['--max-warnings', '0', '.']),
    { name: 'types', run: async () => one(await everyProjectIsTyped()) },
    tool('dependency rules', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', [
      ...sourceFolders,
      ...['--config', '.dependency-cruiser.cjs'],
    ]),
    { name: 'build', run: () => build().then(() => one(true)) },
    { name: 'unit', run: () => runTier('unit', vitestArguments, {}) },
  ];
}

/** The tests against real servers, and in the end a real browser. */
export function slowSteps(vitestArguments: string[], server: TestDatabaseServer): Step[] {
  const tier =
    (name: string, variables: () => Record<string, string | undefined>): Step['run'] =>
    async () => {
      const learned = variables();
      return runTier(name, vitestArguments, { TEST_DATABASE_ADMIN_URL: await server.adminUrl(), ...learned });
    };
  return [
    { name: 'integration', run: tier('integration', () => ({ REDIS_SERVER: redisOrSkip() })) },
    { name: 'architecture', run: tier('architecture', () => ({})) },
    { name: 'browser', run: tier('e2e', () => ({ CHROMIUM_PATH: chromiumOrFail() })) },
  ];
}

function tool(name: string, script: string, args: string[]): Step {
  return { name, run: async () => one((await runTool(script, args)) === 0) };
}

async function everyProjectIsTyped(): Promise<boolean> {
  let typed = true;
  for (const project of typeProjects) {
    if ((await runTool(typescript, ['--noEmit', '-p', project])) !== 0) typed = false;
  }
  return typed;
}

function redisOrSkip(): string | undefined {
  const redis = findRedis();
  if (!redis) console.log('Redis suite skipped: no redis-server on PATH and none could be installed.');
  return redis;
}

function chromiumOrFail(): string {
  const chromium = findChromium();
  if (chromium) return chromium;
  throw new Sentence(
    'The browser tests need Chromium: install it (Debian: sudo apt-get install chromium) or name one in CHROMIUM_PATH, then try again.',
  );
}

import { fileURLToPath } from 'node:url';
import swc from 'unplugin-swc';
import { defineConfig } from 'vitest/config';
import LongFirst from './test/support/long-first.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Four tiers, from fast and pure to slow and whole. */
const tier = (name: string, include: string[]) => ({
  extends: true as const,
  test: { name, include },
});

export default defineConfig({
  plugins: [swc.vite()],
  oxc: false,
  resolve: {
    alias: [{ find: /^#(domain|registry|jobs|mail|content|platform)\/(.*)\.js$/, replacement: here('libs/$1/$2') }],
  },
  test: {
    environment: 'node',
    pool: 'forks',
    // One process keeps the modules that it has loaded for all its files: loading 3,700 of them anew for each file took
    // more time than the tests themselves. So a spec leaves nothing behind in a module.
    isolate: false,
    sequence: { sequencer: LongFirst },
    // A busy machine is no failure: several suites may share its processors.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: [here('test/support/test-setup.ts')],
    exclude: ['**/node_modules/**', '**/dist/**', '**/.data/**'],
    projects: [
      tier('unit', ['{apps,libs}/**/*.spec.{ts,tsx}']),
      tier('integration', ['test/integration/**/*.spec.{ts,tsx}']),
      tier('architecture', ['test/architecture/**/*.spec.{ts,tsx}']),
      tier('e2e', ['test/e2e/**/*.spec.{ts,tsx}']),
    ],
  },
});

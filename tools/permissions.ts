import { spawnSync } from 'node:child_process';

/** `npm run permissions`: writes docs/permissions.md from the routes of the code, and tests that it is true. */
const { status } = spawnSync(
  process.execPath,
  ['tools/test.ts', '--only', 'integration', '--', 'integration/permissions'],
  { stdio: 'inherit', env: { ...process.env, WRITE_PERMISSIONS: 'yes' } },
);
process.exitCode = status ?? 1;

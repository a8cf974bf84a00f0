import { spawnSync } from 'node:child_process';
import { runCommand } from './sentence.ts';

/** `npm run permissions`: writes docs/permissions.md from the routes of the code, and tests that it is true. */
await runCommand(() => {
  const { status } = spawnSync(
    process.execPath,
    ['tools/test.ts', '--only', 'integration', '--', 'integration/permissions'],
    { stdio: 'inherit', env: { ...process.env, WRITE_PERMISSIONS: 'yes' } },
  );
  return Promise.resolve(status ?? 1);
});

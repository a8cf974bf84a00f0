import { Sentence } from '../sentence.ts';
import { Registry } from './registry.ts';

/**
 * Starts the registry and keeps it until Ctrl-C, SIGTERM or the death of one of its processes, then stops all parts.
 * @param whenReady may use the registry, for instance to restart it on changes
 */
export async function runUntilStopped(
  options: { demonstration: boolean },
  whenReady: (registry: Registry) => void,
): Promise<number> {
  let end: (reason: string | undefined) => void = () => undefined;
  const ended = new Promise<string | undefined>((resolve) => {
    end = resolve;
  });
  const registry = new Registry(end);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      end(undefined);
    });
  }
  try {
    const started = registry.start(options).then(() => 'ready' as const);
    const first = await Promise.race([started, ended.then(() => 'stop' as const)]);
    if (first === 'ready') whenReady(registry);
    else started.catch(() => undefined); // it is being interrupted; its complaints are of no interest
    const reason = await ended;
    if (reason !== undefined) throw new Sentence(reason);
    console.log('Stopping …');
    return 0;
  } finally {
    await registry.stop();
  }
}

/** What a person needs to know now; the address is the last line. */
export function announce(registry: Registry): void {
  const lines = [
    registry.hasMailbox ? `Mails that were sent:    ${registry.publicUrl}/mailbox` : '',
    'First staff account:     npm run staff -- create you@example.org --role administrator   (in another terminal)',
    registry.hasOwnDatabase
      ? 'Database:                one user for everything; production asks for three (docs/deploy.md)'
      : '',
    'Stop:                    Ctrl-C',
    '',
    `The registry is ready. Open ${registry.publicUrl}`,
  ];
  console.log(`\n${lines.filter((line, index) => line !== '' || index > 2).join('\n')}`);
}

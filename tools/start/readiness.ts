import { setTimeout as sleep } from 'node:timers/promises';
import { Sentence } from '../sentence.ts';
import type { Child } from './child.ts';

const patienceMs = 90_000;

/**
 * Waits until the registry says that it and its worker are ready.
 * @throws Sentence when a process ends meanwhile or after 90 seconds, with what the registry says is missing
 */
export async function waitUntilReady(address: string, children: readonly Child[]): Promise<void> {
  const deadline = Date.now() + patienceMs;
  let said = 'no answer';
  const dead = Promise.race(children.map(async (child) => `The ${child.name} process ended (${await child.ended})`));
  while (Date.now() < deadline) {
    const answer = await Promise.race([ask(address), dead]);
    if (answer === 'ready') return;
    if (answer.startsWith('The ')) throw new Sentence(`${answer}: the reason is in its lines above.`);
    said = answer;
    await sleep(150);
  }
  throw new Sentence(`The registry did not become ready in 90 s. ${address}/health/status says: ${said}`);
}

async function ask(address: string): Promise<string> {
  try {
    const response = await fetch(`${address}/health/status`, { signal: AbortSignal.timeout(3000) });
    return response.ok ? 'ready' : `${String(response.status)} ${(await response.text()).slice(0, 500)}`;
  } catch {
    return 'no answer';
  }
}

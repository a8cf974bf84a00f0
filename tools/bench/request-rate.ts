import autocannon from 'autocannon';
import { findProgram, outputOf } from './tool-output.ts';

const CONNECTIONS = 32;

/** Measures how many requests a second a server answers, each with success. */
export interface LoadTool {
  readonly name: string;
  requestsPerSecond(url: string, acceptEncoding: string, seconds: number): Promise<number>;
}

/**
 * wrk where the machine has it. autocannon is written in JavaScript and needs more processor time for a request than
 * the servers under test, so that they look more alike than they are.
 */
export function loadTool(): LoadTool {
  const wrk = findProgram(['wrk'], '-v');
  return wrk === undefined
    ? { name: 'autocannon, slower than the servers: install wrk for true ratios', requestsPerSecond: byAutocannon }
    : { name: 'wrk', requestsPerSecond: (...asked) => byWrk(wrk, ...asked) };
}

async function byWrk(wrk: string, url: string, acceptEncoding: string, seconds: number): Promise<number> {
  const said = await outputOf(wrk, [
    ...['--threads', '1', '--connections', String(CONNECTIONS), '--duration', `${String(seconds)}s`],
    ...['--header', `accept-encoding: ${acceptEncoding}`, url],
  ]);
  const faults = /^.*(?:Socket errors|Non-2xx).*$/m.exec(said);
  if (faults) throw new Error(`${url}: ${faults[0].trim()}`);
  return Number(/^Requests\/sec: +([\d.]+)$/m.exec(said)?.[1]);
}

async function byAutocannon(url: string, acceptEncoding: string, seconds: number): Promise<number> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    pipelining: 1,
    duration: seconds,
    headers: { 'accept-encoding': acceptEncoding },
    setupClient: (client) => {
      // It would decode each body as UTF-8 text, which takes longest for compressed ones.
      const { pipelinedRequests } = client as unknown as { pipelinedRequests: { addBody: () => void } };
      pipelinedRequests.addBody = () => undefined;
    },
  });
  if (result.errors > 0 || result.non2xx > 0) {
    throw new Error(`${url}: ${String(result.errors)} errors, ${String(result.non2xx)} answers without success.`);
  }
  return result['2xx'] / result.duration;
}

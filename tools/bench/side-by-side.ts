import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { median } from './percentile.ts';
import { loadTool, type LoadTool } from './request-rate.ts';
import { percent, whole, type Result } from './result.ts';
import { saveAnswer, type SavedAnswer } from './saved-answer.ts';
import type { Stand } from './stand.ts';

const TARGET = 0.6;
const ROUNDS = 5;
const SECONDS = 2;

/** What browsers ask for, and what a simple program does. */
const ENCODINGS = { br: 'gzip, deflate, br, zstd', identity: 'identity' };
const PATHS = { 'home page': '/en', 'list, JSON': '/api/signatories', 'open data, JSON': '/data/signatories.json' };

/** Requests a second of public answers, beside a bare `node:http` server that sends the same bytes. */
export async function besideBareServer(stand: Stand): Promise<Result[]> {
  const cases = Object.entries(PATHS).flatMap(([name, path]) =>
    Object.entries(ENCODINGS).map(([encoding, accepted]) => ({ name: `${name}, ${encoding}`, path, accepted })),
  );
  const answers: SavedAnswer[] = [];
  for (const { path, accepted } of cases) answers.push(await saveAnswer(stand.webUrl, path, accepted));
  const bareUrl = await startBareServer(stand, answers);
  for (const answer of answers) await requireSame(bareUrl, answer);
  const tool = loadTool();
  console.error(`… with ${tool.name}`);
  const results: Result[] = [];
  for (const [index, { name, path, accepted }] of cases.entries()) {
    const bytes = Buffer.from(answers[index]?.body ?? '', 'base64').length;
    results.push(await compare(tool, `${name} (${whole(bytes)} bytes)`, [stand.webUrl, bareUrl], path, accepted));
  }
  return results;
}

async function startBareServer(stand: Stand, answers: SavedAnswer[]): Promise<string> {
  const bare = stand.run(fileURLToPath(new URL('bare-server.ts', import.meta.url)), {});
  bare.process.send(answers);
  const [{ port }] = (await once(bare.process, 'message')) as [{ port: number }];
  return `http://127.0.0.1:${String(port)}`;
}

async function requireSame(bareUrl: string, answer: SavedAnswer): Promise<void> {
  const bare = await saveAnswer(bareUrl, answer.path, answer.acceptEncoding);
  if (!isDeepStrictEqual(bare, answer)) throw new Error(`The bare server does not answer ${answer.path} alike.`);
}

async function compare(
  tool: LoadTool,
  measure: string,
  origins: [string, string],
  path: string,
  accepted: string,
): Promise<Result> {
  const rates: [number[], number[]] = [[], []];
  for (const origin of origins) await tool.requestsPerSecond(`${origin}${path}`, accepted, 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    // In turns, and every second time the other way round: whatever else the machine does hits both alike.
    for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      rates[which].push(await tool.requestsPerSecond(`${origins[which]}${path}`, accepted, SECONDS));
    }
  }
  const [registry, bare] = [median(rates[0]), median(rates[1])];
  return {
    measure,
    registry: `${whole(registry)}/s`,
    beside: `bare node:http ${whole(bare)}/s`,
    ratio: percent(registry / bare),
    target: `≥ ${percent(TARGET)}`,
    isMet: registry / bare >= TARGET,
  };
}

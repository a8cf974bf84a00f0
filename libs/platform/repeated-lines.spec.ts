import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLogger, type Logger } from './logger.js';

let lines: { msg: string; level: string; repeated?: number }[];
let logger: Logger;

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  logger = createLogger({ LOG_LEVEL: 'info' }, 'worker', {
    write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[number]),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const said = (): [string, number | undefined][] => lines.map(({ msg, repeated }) => [msg, repeated]);

it('writes a warning that repeats once, and how often a minute later', () => {
  for (let time = 0; time < 1000; time += 1) logger.warn({ queue: 'mail' }, 'trouble');
  expect(said()).toEqual([['trouble', undefined]]);
  vi.advanceTimersByTime(60_000);
  expect(said()).toEqual([
    ['trouble', undefined],
    ['trouble', 999],
  ]);
  for (let time = 0; time < 10; time += 1) logger.warn({ queue: 'mail' }, 'trouble');
  vi.advanceTimersByTime(60_000);
  expect(said().slice(2)).toEqual([['trouble', 10]]);
});

it('writes anew what comes after a quiet minute', () => {
  logger.error('gone');
  vi.advanceTimersByTime(60_000);
  logger.error('gone');
  expect(said()).toEqual([
    ['gone', undefined],
    ['gone', undefined],
  ]);
});

it('writes what differs in a field or in its level, and every line that is no warning', () => {
  logger.warn({ queue: 'mail' }, 'trouble');
  logger.warn({ queue: 'publication' }, 'trouble');
  logger.error({ queue: 'mail' }, 'trouble');
  logger.info('request');
  logger.info('request');
  expect(lines).toHaveLength(5);
});

it('forgets the oldest of many different lines, so that an outage fills no memory', () => {
  logger.error({ requestId: 'the first' }, 'failed');
  for (let request = 0; request < 499; request += 1) logger.error({ requestId: request }, 'failed');
  logger.error({ requestId: 'the first' }, 'failed');
  expect(lines).toHaveLength(500);
  logger.error({ requestId: 'one more' }, 'failed');
  logger.error({ requestId: 'the first' }, 'failed');
  expect(lines).toHaveLength(502);
  // The count of what was forgotten is written all the same.
  vi.advanceTimersByTime(60_000);
  expect(said().filter(([, repeated]) => repeated !== undefined)).toEqual([['failed', 1]]);
});

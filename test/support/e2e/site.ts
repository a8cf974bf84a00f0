import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.js';
import { startStack, type Stack } from './stack.js';
import { openVisitor, type Visitor, type VisitorOptions } from './visitor.js';

const START_LIMIT_MS = 300_000;
const TEST_LIMIT_MS = 240_000;
/** Time to say what was on the screen before Jest ends a test. */
const LAST_WORDS_MS = 5_000;
const PAGE_TEXT_TOLD = 1500;
const PICTURES = new URL('../../../.data/test-results/', import.meta.url);

/** The running registry and a browser, for the tests of one file. */
export interface Site {
  readonly stack: Stack;
  /** Somebody with a browser of their own; it closes with the test. */
  visitor(options?: VisitorOptions): Promise<Visitor>;
  /** A test that fails with what was on the screen and in the logs, and when a browser complained about a page. */
  test(name: string, walk: () => Promise<void>, limitMs?: number): void;
}

/** Starts the registry and a browser before the file's tests and stops them after. */
export function useSite(prepare?: (stack: Stack) => Promise<void>): Site {
  let stack: Stack | undefined;
  let browser: Browser | undefined;
  let visitors: Visitor[] = [];

  beforeAll(async () => {
    // One after the other: what has started is stopped even if the next does not.
    browser = await launchChromium();
    stack = await startStack();
    await prepare?.(stack);
  }, START_LIMIT_MS);
  afterEach(async () => {
    await Promise.all(visitors.map(({ context }) => context.close()));
    visitors = [];
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, START_LIMIT_MS);

  const running = (): Stack => {
    if (!stack) throw new Error('The registry runs only within the tests.');
    return stack;
  };
  return {
    get stack() {
      return running();
    },
    visitor: async (options) => {
      if (!browser) throw new Error('The browser runs only within the tests.');
      const visitor = await openVisitor(browser, running().url, options);
      visitors.push(visitor);
      return visitor;
    },
    test: (name, walk, limitMs = TEST_LIMIT_MS) => {
      it(
        name,
        async () => {
          try {
            await within(limitMs - LAST_WORDS_MS, walk());
            expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
          } catch (error) {
            throw await withEvidence(error, name, visitors, running().log());
          }
        },
        limitMs,
      );
    },
  };
}

async function within(limitMs: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done within ${limitMs / 1000} seconds.`)), limitMs);
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

async function withEvidence(thrown: unknown, test: string, visitors: Visitor[], log: string): Promise<Error> {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const seen = await Promise.all(visitors.map((visitor, index) => screenOf(visitor, `${test} ${index + 1}`)));
  const said = error.message;
  error.message += `\n\n${seen.join('\n\n')}\n\nThe last lines of the log:\n${log}`;
  // Jest shows the stack, which still begins with the message of before.
  error.stack = error.stack?.replace(said, () => error.message);
  return error;
}

async function screenOf({ page, complaints }: Visitor, name: string): Promise<string> {
  mkdirSync(PICTURES, { recursive: true });
  const path = fileURLToPath(new URL(`${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`, PICTURES));
  const text = await page
    .locator('body')
    .innerText({ timeout: 1000 })
    .catch(() => '(no page)');
  await page.screenshot({ path, fullPage: true, timeout: 2000 }).catch(() => undefined);
  return [
    `On the screen at ${page.url()} (picture: ${path}):`,
    text.replace(/\n\s*\n/g, '\n').slice(0, PAGE_TEXT_TOLD),
    ...complaints.map((complaint) => `The browser complained: ${complaint}`),
  ].join('\n');
}

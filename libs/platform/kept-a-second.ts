import type { Clock } from './clock.js';

const KEPT_MS = 1_000;

/**
 * Asks at most once a second, and once for all who ask meanwhile: what is public and not limited must not be a way to
 * keep the database busy.
 */
export function keptASecond<Answer>(clock: Clock, ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  let askedAt = 0;
  return () => {
    const now = clock.now().getTime();
    if (answer === undefined || Math.abs(now - askedAt) >= KEPT_MS) {
      askedAt = now;
      answer = ask();
    }
    return answer;
  };
}

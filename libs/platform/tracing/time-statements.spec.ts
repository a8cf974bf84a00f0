import { expect, it } from 'vitest';
import { summaryOf } from './time-statements.js';

it.each([
  [`SELECT * FROM "endorsement" "e" WHERE "e"."id" = $1`, 'SELECT endorsement'],
  [`\n  UPDATE outbox SET done_at = now() WHERE id IN (SELECT id FROM draft)`, 'UPDATE outbox'],
  [`INSERT INTO "endorsement_people"("email") VALUES ('ana@example.org')`, 'INSERT endorsement_people'],
  [`WITH forgotten AS (DELETE FROM worker_heartbeat) SELECT 1`, 'WITH worker_heartbeat'],
  ['COMMIT', 'COMMIT'],
  ['', 'SQL'],
])('names a statement by its first word and table, without values: %s', (text, summary) => {
  expect(summaryOf(text)).toBe(summary);
});

import { appendFileSync } from 'node:fs';
import pg from 'pg';

/** What TypeORM notes of migrations, as the owner. */
const OF_MIGRATIONS = /"migrations"/;

/** The file that statements are recorded into, when they are: see docs/operate/upgrade.md. */
const FILE = process.env['RECORD_STATEMENTS'];

const OURS = /[\\/](?:libs[\\/]registry|apps)[\\/]/;
const READS_OR_WRITES = /^(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/i;

/**
 * Notes each statement that the product itself sends while tests run, once, so that later releases can be tried
 * against it. Statements of the tests, and what changes tables or sessions, are left out.
 */
export function recordStatements(): void {
  if (FILE === undefined) return;
  const seen = new Set<string>();
  Error.stackTraceLimit = 60;
  const { query } = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, ...args: unknown[]): unknown {
      const text = textOf(args[0]);
      if (text !== undefined && !seen.has(text) && OURS.test(new Error().stack ?? '')) {
        seen.add(text);
        appendFileSync(FILE, `${text}\n`);
      }
      return query.apply(this, args);
    },
  });
}

function textOf(query: unknown): string | undefined {
  const text = typeof query === 'string' ? query : (query as { text?: unknown } | undefined)?.text;
  if (typeof text !== 'string') return undefined;
  const line = text.replaceAll(/--.*$/gm, '').replaceAll(/\s+/g, ' ').trim().replace(/;$/, '');
  return READS_OR_WRITES.test(line) && !OF_MIGRATIONS.test(line) ? line : undefined;
}

import pg from 'pg';
import { inSpan, traceParent } from './tracing.js';

type Query = (...args: unknown[]) => unknown;

/** The first word of a statement, and the first table that it names: no values, and few enough to be counted. */
export function summaryOf(text: string): string {
  const [, verb = 'SQL'] = /^\s*(\w+)/.exec(text) ?? [];
  const table = /\b(?:from|into|update|join)\s+(?:only\s+)?"?([a-z_][a-z_0-9.]*)"?/i.exec(text)?.[1];
  return table === undefined ? verb.toUpperCase() : `${verb.toUpperCase()} ${table}`;
}

/**
 * Times each statement that is sent to PostgreSQL within a span, by wrapping node-postgres. What is asked with a
 * callback or as a stream, as no code of ours does, is left alone.
 *
 * @returns takes it off again
 */
export function timeStatements(): () => void {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const plain = prototype.query;
  prototype.query = function (this: unknown, ...args: unknown[]): unknown {
    const text = textOf(args[0]);
    if (text === null || traceParent() === null || args.some((argument) => typeof argument === 'function')) {
      return plain.apply(this, args);
    }
    const facts = { 'db.system.name': 'postgresql', 'db.query.summary': summaryOf(text) };
    return inSpan(facts['db.query.summary'], 'client', facts, () => plain.apply(this, args) as Promise<unknown>);
  };
  return () => {
    prototype.query = plain;
  };
}

/** The text of a statement; null for what is no plain one, such as a cursor. */
function textOf(statement: unknown): string | null {
  if (typeof statement === 'string') return statement;
  const { text, submit } = (statement ?? {}) as { text?: unknown; submit?: unknown };
  return typeof text === 'string' && typeof submit !== 'function' ? text : null;
}

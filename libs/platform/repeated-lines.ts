import type { LoggerOptions } from 'pino';

type LogMethod = NonNullable<NonNullable<LoggerOptions['hooks']>['logMethod']>;

/** A warning that says the same as one before is written at most this often. */
const ONCE_IN_MS = 60_000;
/**
 * So many different lines are remembered; then the oldest is forgotten. Lines that name a request never repeat, and an
 * outage makes thousands of them a second.
 */
const MOST_LINES = 500;
const WARN = 40;

interface Written {
  at: number;
  repeated: number;
}

/**
 * Writes a warning or an error that repeats once, and counts it from then on: a server that is away makes thousands a
 * second, and what is written a minute later says how many there were (`repeated`). Lines differ when their fields do.
 */
export function countRepeated(): LogMethod {
  const lines = new Map<string, Written>();
  return function (args, method, level) {
    const key = level < WARN ? undefined : keyOf(args, level);
    if (key === undefined) return method.apply(this, args);
    const known = lines.get(key);
    if (known === undefined || Date.now() - known.at >= ONCE_IN_MS) {
      remember(lines, key, { at: Date.now(), repeated: 0 });
      return method.apply(this, args);
    }
    known.repeated += 1;
    if (known.repeated > 1) return;
    const write = (): void => {
      method.apply(this, withCount(args, known.repeated));
      known.at = Date.now();
      known.repeated = 0;
    };
    setTimeout(write, known.at + ONCE_IN_MS - Date.now()).unref();
  };
}

/** Undefined for what cannot be compared; it is written each time. */
function keyOf(args: readonly unknown[], level: number): string | undefined {
  try {
    return JSON.stringify([level, ...args.map(comparable)]);
  } catch {
    return undefined;
  }
}

/** Errors have no fields of their own that JSON would show. */
function comparable(argument: unknown): unknown {
  return argument instanceof Error ? [argument.name, argument.message] : argument;
}

function withCount(args: Parameters<LogMethod>[0], repeated: number): Parameters<LogMethod>[0] {
  const [first, ...rest] = args as unknown[];
  const counted =
    typeof first === 'object' && first !== null && !(first instanceof Error)
      ? [{ ...first, repeated }, ...rest]
      : [{ repeated }, ...args];
  return counted as Parameters<LogMethod>[0];
}

/** A map gives its keys as they were first set: whatever is written again moves to the end. */
function remember(lines: Map<string, Written>, key: string, written: Written): void {
  lines.delete(key);
  const [oldest] = lines.keys();
  if (lines.size >= MOST_LINES && oldest !== undefined) lines.delete(oldest);
  lines.set(key, written);
}

import { AsyncLocalStorage } from 'node:async_hooks';

/** What a span says of what was done: words of the code, ids and numbers, never people, addresses or what they typed. */
export type SpanFacts = Readonly<Record<string, string | number>>;

/** Where something is done, in the words of OpenTelemetry. */
export type SpanKind = 'server' | 'consumer' | 'client' | 'internal';

/** A piece of work that is being timed. */
export interface Span {
  /** Names this span to whatever it asks of others, as the header `traceparent` does (W3C Trace Context). */
  readonly traceParent: string;
  note(facts: SpanFacts): void;
  /** @param problem kind and code of what went wrong */
  end(problem?: string): void;
}

/** Begins spans, and sends what ended to a collector. */
export interface Tracer {
  begin(name: string, kind: SpanKind, facts: SpanFacts, parent: string | null): Span;
  /** Sends what is left. */
  close(): Promise<void>;
}

const current = new AsyncLocalStorage<Span>();
let tracer: Tracer | null = null;

/** From now on what is done is timed by this tracer; null ends it. */
export function traceWith(given: Tracer | null): void {
  tracer = given;
}

/** Whether anything is timed at all. Without a collector nothing is, and none of its packages is loaded. */
export function isTracing(): boolean {
  return tracer !== null;
}

/** The name of the span that this is done in; null where nothing is timed. */
export function traceParent(): string | null {
  return current.getStore()?.traceParent ?? null;
}

/**
 * Begins a span that ends elsewhere.
 *
 * @param parent the span that asked for it, perhaps in another process
 */
export function beginSpan(name: string, kind: SpanKind, facts: SpanFacts, parent: string | null): Span | null {
  return tracer?.begin(name, kind, facts, parent) ?? null;
}

/** Does something as part of a span. */
export function withinSpan<Result>(span: Span, work: () => Result): Result {
  return current.run(span, work);
}

/** Does something as a span of its own, within the one that is under way or, where one is named, within that. */
export async function inSpan<Result>(
  name: string,
  kind: SpanKind,
  facts: SpanFacts,
  work: () => Promise<Result>,
  parent = traceParent(),
): Promise<Result> {
  const span = beginSpan(name, kind, facts, parent);
  if (!span) return work();
  try {
    const result = await current.run(span, work);
    span.end();
    return result;
  } catch (error) {
    span.end(error instanceof Error ? error.name : typeof error);
    throw error;
  }
}

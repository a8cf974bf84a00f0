import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A rule of docs/operate/alerts.yml. */
export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook: string };
}

/** One line of `/metrics`. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export function alertRules(): AlertRule[] {
  const text = readFileSync(new URL('../../docs/operate/alerts.yml', import.meta.url), 'utf8');
  return (parse(text) as { groups: { rules: AlertRule[] }[] }).groups.flatMap(({ rules }) => rules);
}

/** Reads the text format of Prometheus. */
export function samplesOf(text: string): Sample[] {
  return text.split('\n').flatMap((line) => {
    const [, name, labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) return [];
    const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, key = '', of = '']) => [key, of] as const);
    return [{ name, labels: Object.fromEntries(pairs), value: Number(value) }];
  });
}

/** The part of PromQL that the rules use: an aggregate of one metric, or of its increase, against a number. */
const EXPRESSION =
  /^(min|max|sum)(?: by \(\w+\) )?\((increase\()?(\w+)(?:\{(.*)\})?(?:\[\w+\]\))?\) (==|>=|>) ([\d.]+)$/;

const AGGREGATES = {
  min: (values: number[]) => Math.min(...values),
  max: (values: number[]) => Math.max(...values),
  sum: (values: number[]) => values.reduce((sum, value) => sum + value, 0),
};

/**
 * Whether a rule's expression holds of two scrapes, the later one counting. As in Prometheus, nothing is said of no
 * series, and a series that was not there before has no increase.
 */
export function holds({ expr }: AlertRule, now: readonly Sample[], before: readonly Sample[]): boolean {
  const [, aggregate, increase, metric, matchers = '', operator, threshold] = EXPRESSION.exec(expr) ?? [];
  if (metric === undefined) throw new Error(`The evaluator does not know such an expression: ${expr}`);
  const chosen = (samples: readonly Sample[]) =>
    samples.filter(({ name, labels }) => name === metric && matches(labels, matchers));
  const former = new Map(chosen(before).map((sample) => [keyOf(sample), sample.value]));
  const values = chosen(now).flatMap((sample) => {
    if (increase === undefined) return [sample.value];
    const was = former.get(keyOf(sample));
    return was === undefined ? [] : [sample.value - was];
  });
  if (values.length === 0) return false;
  const value = AGGREGATES[aggregate as keyof typeof AGGREGATES](values);
  if (operator === '==') return value === Number(threshold);
  return operator === '>' ? value > Number(threshold) : value >= Number(threshold);
}

function keyOf({ name, labels }: Sample): string {
  return JSON.stringify([name, labels]);
}

function matches(labels: Sample['labels'], matchers: string): boolean {
  return [...matchers.matchAll(/(\w+)(=~|!~|=)"([^"]*)"/g)].every(([, label = '', operator, wanted = '']) => {
    const value = labels[label] ?? '';
    if (operator === '=') return value === wanted;
    return new RegExp(`^(?:${wanted})$`).test(value) === (operator === '=~');
  });
}

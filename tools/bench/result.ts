/** One line of the table. */
export interface Result {
  readonly measure: string;
  readonly registry: string;
  /** What it was measured beside, in the same run. */
  readonly beside?: string;
  readonly ratio?: string;
  readonly target?: string;
  /** Absent where nothing is demanded. */
  readonly isMet?: boolean;
}

const HEADINGS = ['measure', 'the registry', 'beside it', 'ratio', 'target', 'met'];

/** The results as a Markdown table, its columns aligned as prettier would. */
export function markdownTable(results: readonly Result[]): string {
  const rows = results.map(({ measure, registry, beside = '', ratio = '', target = '', isMet }) => [
    measure,
    registry,
    beside,
    ratio,
    target,
    isMet === undefined ? '' : isMet ? 'yes' : '**no**',
  ]);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(HEADINGS), rule, ...rows.map(line)].join('\n');
}

/** 12345.6 → "12,346". */
export const whole = (value: number): string => Math.round(value).toLocaleString('en');

/** 0.6543 → "65 %". */
export const percent = (share: number): string => `${String(Math.floor(share * 100))} %`;

/** 12.34 → "12.3 ms". */
export const milliseconds = (value: number): string => `${value < 100 ? value.toFixed(1) : whole(value)} ms`;

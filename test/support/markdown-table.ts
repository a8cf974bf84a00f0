import { readFileSync } from 'node:fs';

/** The rows of the first Markdown table below a heading of the README, as trimmed cells without code marks. */
export function readmeTable(heading: string): string[][] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, section] = readme.split(new RegExp(`^#+ ${heading}$`, 'm'));
  if (section === undefined) throw new Error(`The README has no heading "${heading}".`);
  const lines = section.split('\n');
  const start = lines.findIndex((line) => line.startsWith('|'));
  const rows = lines.slice(start, start + lines.slice(start).findIndex((line) => !line.startsWith('|')));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

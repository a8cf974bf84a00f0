import { readFileSync } from 'node:fs';

/** The text of a page of documentation, by its path in the project. */
export function documentText(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** The rows of the first Markdown table of a page, or of those below one of its headings, as trimmed cells without code marks. */
export function documentTable(path: string, heading?: string): string[][] {
  const text = documentText(path);
  const section = heading === undefined ? text : text.split(new RegExp(`^#+ ${heading}$`, 'm'))[1];
  if (section === undefined) throw new Error(`${path} has no heading "${heading}".`);
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

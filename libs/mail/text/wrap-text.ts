/** Longest line of a plain-text mail, RFC 5322 section 2.1.1: should be no more than 78 characters. */
export const LINE_LENGTH = 78;

/**
 * Breaks a text at its spaces into lines. What has no space, such as an address, stays whole however long it is: a
 * broken one cannot be followed. No-break spaces hold.
 *
 * @param first what stands before the first line, such as a bullet
 * @param rest what stands before each further line
 */
export function wrapText(text: string, first = '', rest = first): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\n]+/).filter(Boolean)) {
    const indent = lines.length === 0 ? first : rest;
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && lengthOf(indent + longer) > LINE_LENGTH) {
      lines.push(indent + line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push((lines.length === 0 ? first : rest) + line);
  return lines.map((one) => one.trimEnd()).join('\n');
}

/** Characters as people count them, not UTF-16 units. */
export function lengthOf(text: string): number {
  return [...text].length;
}

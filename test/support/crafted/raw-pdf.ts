import { deflateSync } from 'node:zlib';

/** One object: its number and what stands between `obj` and `endobj`. */
export type RawObject = readonly [number: number, body: string];

/** A catalog with these entries, one page, and whatever else is given. */
export function catalogOf(entries: string, ...more: RawObject[]): RawObject[] {
  return [
    [1, `<< /Type /Catalog /Pages 2 0 R ${entries} >>`],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'],
    ...more,
  ];
}

interface Revision {
  readonly objects: readonly RawObject[];
  /** Which of several definitions of a number the cross-references name; the last one otherwise. */
  readonly named?: 'first' | 'last';
  /** Written where a number’s cross-reference should be. */
  readonly offsets?: Readonly<Record<number, (bytes: string) => number>>;
  /** Instead of the section before. */
  readonly previous?: number;
  /** Instead of where its cross-references stand. */
  readonly startxref?: number;
  /** Stands before the cross-references. */
  readonly filling?: string;
}

/** A PDF written byte by byte, each revision behind the one before. */
export function rawPdf(...revisions: readonly Revision[]): Buffer {
  let bytes = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  let previous: number | undefined;
  let size = 0;
  for (const { objects, named = 'last', offsets = {}, filling = '', ...other } of revisions) {
    const at = new Map<number, number>();
    for (const [number, body] of objects) {
      if (named === 'last' || !at.has(number)) at.set(number, bytes.length);
      bytes += `${number} 0 obj\n${body}\nendobj\n`;
    }
    bytes += filling;
    for (const [number, find] of Object.entries(offsets)) at.set(Number(number), find(bytes));
    const start = bytes.length;
    size = Math.max(size, ...at.keys());
    bytes += 'xref\n';
    if (previous === undefined) bytes += '0 1\n0000000000 65535 f \n';
    for (const [number, offset] of at) bytes += `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
    const before = other.previous ?? previous;
    bytes += `trailer\n<< /Size ${size + 1} /Root 1 0 R ${before === undefined ? '' : `/Prev ${before}`} >>\n`;
    bytes += `startxref\n${other.startxref ?? start}\n%%EOF\n`;
    previous = start;
  }
  return Buffer.from(bytes, 'latin1');
}

/** The body of a stream of objects. */
export function packed(...objects: readonly RawObject[]): string {
  let [heads, bodies] = ['', ''];
  for (const [number, body] of objects) {
    heads += `${number} ${bodies.length} `;
    bodies += `${body} `;
  }
  const content = deflateSync(Buffer.from(heads + bodies, 'latin1'));
  const entries = `/Type /ObjStm /N ${objects.length} /First ${heads.length} /Filter /FlateDecode /Length ${content.length}`;
  return `<< ${entries} >>\nstream\n${content.toString('latin1')}\nendstream`;
}

/** The body of a stream. */
export function stream(content: string, entries = ''): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/* Loaded by judge-program.ts, as compiled or as it stands: it imports packages only, and types. */
import type { Definition, Scan, Section } from './pdf-scan.js';

/** Whether what a reader finds by the cross-references is what the scan found, and nothing stands in the file twice. */
export function isRegular(scan: Scan, bytes: Buffer): boolean {
  const last = scan.revisions.at(-1);
  if (scan.isIrregular || !last || !/^\s*%%EOF[\s\0]*$/.test(bytes.toString('latin1', last.end))) return false;
  const redefined = [...scan.definitions].filter(([, definitions]) => definitions.length > 1);
  if (!redefined.every(([tag, definitions]) => isUpdated(scan, numberOfTag(tag), definitions))) return false;
  const starts = new Map<number, number>();
  for (const [tag, definitions] of scan.definitions) {
    for (const { start } of definitions) starts.set(start, numberOfTag(tag));
  }
  return chainOf(scan, last.startxref).every((section) =>
    section?.entries.every(
      ({ number, offset }) => offset === null || starts.get(skipWhiteSpace(bytes, offset)) === number,
    ),
  );
}

/** Whether each later definition belongs to an update of the file that is built as one. */
function isUpdated(scan: Scan, number: number, definitions: readonly Definition[]): boolean {
  return definitions.every(({ revision, start }, index) => {
    if (index === 0) return true;
    const [before, own] = [scan.revisions[revision - 1], scan.revisions[revision]];
    if (!before || !own || definitions[index - 1]?.revision === revision) return false;
    const section = scan.sections.get(own.startxref);
    const isBehind = own.startxref >= before.end && section?.previous === before.startxref;
    return isBehind && section.entries.some((one) => one.number === number && (one.offset ?? start) === start);
  });
}

/** The sections that a reader follows, the newest first; undefined for one that is not there. */
function chainOf(scan: Scan, newest: number) {
  const chain: (Section | undefined)[] = [];
  const seen = new Set<number>();
  for (let at: number | undefined = newest; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const section = scan.sections.get(at);
    chain.push(section);
    at = section?.previous;
  }
  return chain;
}

function skipWhiteSpace(bytes: Buffer, offset: number): number {
  let at = offset;
  while (at < offset + 4 && [0, 9, 10, 12, 13, 32].includes(bytes[at] ?? -1)) at += 1;
  return at;
}

function numberOfTag(tag: string): number {
  return Number.parseInt(tag, 10);
}

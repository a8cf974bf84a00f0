import type { WriteStream } from 'node:tty';

const WORDS: Record<string, string> = {
  reading: 'reading the sources',
  merging: 'merging',
  publishing: 'writing the places',
  indexing: 'building the search indexes',
  finishing: 'finishing',
};
const WIDTH = 30;

/** Shows how far a load is. */
export interface GazetteerProgress {
  show(this: void, step: string, share: number, places: number): void;
  /** Leaves the line of the bar. */
  end(this: void): void;
}

/** A bar that moves on a terminal; elsewhere one plain line for each step, so that logs stay readable. */
export function gazetteerProgress(output: Pick<WriteStream, 'write'> & { isTTY?: boolean }): GazetteerProgress {
  let last = '';
  const show = (step: string, share: number, places: number): void => {
    const words = WORDS[step] ?? step;
    const count = places > 0 ? `, ${places.toLocaleString('en')} places` : '';
    if (output.isTTY) {
      const full = Math.round(share * WIDTH);
      const percent = String(Math.round(share * 100)).padStart(3);
      last = `Gazetteer [${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${percent} % ${words}${count}`;
      output.write(`\r\u001b[K${last}`);
    } else if (words !== last) {
      last = words;
      output.write(`Gazetteer: ${words}${count}\n`);
    }
  };
  const end = (): void => {
    if (output.isTTY && last) output.write('\r\u001b[K');
  };
  return { show, end };
}

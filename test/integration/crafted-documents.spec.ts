import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runLimited } from '#registry/evidence/limited-program.js';
import { craftedPdfs } from '../support/crafted/crafted-pdfs.js';
import { CRAFTED_PICTURES } from '../support/crafted/crafted-pictures.js';

const folder = mkdtempSync(join(tmpdir(), 'we-care-crafted-'));
const pdfs = await craftedPdfs();

afterAll(() => rmSync(folder, { recursive: true }));

async function verdict(bytes: Buffer, type: string): Promise<string | null> {
  const path = join(folder, 'document');
  writeFileSync(path, bytes);
  const said = await runLimited('judge-program', [path, type], { cpuSeconds: 4, memoryMb: 800, longestMs: 45_000 });
  return said === undefined ? 'tooComplex' : (JSON.parse(said) as string | null);
}

describe('a crafted PDF', () => {
  it('is one of sixty, and each is another', () => {
    expect(pdfs.length).toBeGreaterThanOrEqual(60);
    expect(new Set(pdfs.map(({ bytes }) => bytes.toString('latin1'))).size).toBe(pdfs.length);
  });

  it.each(pdfs)(
    '$name goes to $fault',
    async ({ bytes, fault }) => {
      expect(await verdict(bytes, 'application/pdf')).toBe(fault);
    },
    60_000,
  );
});

describe('a crafted picture', () => {
  it.each(CRAFTED_PICTURES)(
    '$name ($type) goes to $fault',
    async ({ bytes, type, fault }) => {
      expect(await verdict(bytes, type)).toBe(fault);
    },
    60_000,
  );
});

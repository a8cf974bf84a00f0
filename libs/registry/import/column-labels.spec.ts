import { describe, expect, it } from 'vitest';
import { columnCalled, columnLabel } from './column-labels.js';
import { IMPORT_COLUMNS } from './import-columns.js';

describe('the names of columns', () => {
  it('mean one column each, in every language and however they are written', () => {
    for (const language of ['en', 'fr', 'es'] as const) {
      for (const column of IMPORT_COLUMNS) {
        const label = columnLabel(column, language);
        const plain = label.normalize('NFD').replace(/\p{M}/gu, '');
        for (const written of [label, label.toUpperCase(), plain, label.replaceAll(' ', '_'), label.normalize('NFD')]) {
          expect([written, columnCalled(written)]).toEqual([written, column]);
        }
      }
    }
  });

  it('are no others', () => {
    for (const other of ['', 'colour', 'nom du', '__proto__', 'constructor'])
      expect(columnCalled(other)).toBeUndefined();
  });
});

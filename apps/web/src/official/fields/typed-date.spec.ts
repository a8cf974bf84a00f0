import { describe, expect, it } from 'vitest';
import { readDate } from './typed-date.js';

const NOW = new Date('2026-11-24T09:00:00Z');
const read = (day: string, month: string, year: string, now = NOW) => readDate({ day, month, year }, now, '1990-01-01');

describe('readDate', () => {
  it.each([
    ['3', '2', '2026', '2026-02-03'],
    ['03', '02', '2026', '2026-02-03'],
    ['29', '2', '2024', '2024-02-29'],
    ['٣', '٢', '٢٠٢٦', '2026-02-03'],
    ['1', '1', '1990', '1990-01-01'],
    ['24', '11', '2026', '2026-11-24'],
  ])('reads %s %s %s as %s', (day, month, year, date) => expect(read(day, month, year)).toEqual({ date }));

  it.each([
    ['', '2', '2026', 'missing'],
    ['3', '', '', 'missing'],
    ['31', '2', '2026', 'wrong'],
    ['29', '2', '2025', 'wrong'],
    ['3', '13', '2026', 'wrong'],
    ['0', '1', '2026', 'wrong'],
    ['3', 'February', '2026', 'wrong'],
    ['3', '2', '26', 'wrong'],
    ['31', '12', '1989', 'tooOld'],
    ['25', '11', '2026', 'inFuture'],
    ['1', '1', '2027', 'inFuture'],
  ])('finds %s %s %s %4$s', (day, month, year, fault) => expect(read(day, month, year)).toEqual({ fault }));

  it('accepts the day that has begun in the earliest time zone', () => {
    const evening = new Date('2026-11-24T10:00:01Z');
    expect(read('25', '11', '2026', evening)).toEqual({ date: '2026-11-25' });
  });
});

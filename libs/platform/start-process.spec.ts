import { describe, expect, it } from 'vitest';
import { startFault } from './start-process.js';
import { StartRefused } from './start-refused.js';

const fault = (code: string): Error => Object.assign(new Error('x'), { code });

describe('startFault', () => {
  it('has a sentence for what an operator can mend', () => {
    expect(startFault(fault('EADDRINUSE'))).toContain('PORT');
    expect(startFault(fault('42P01'))).toContain('npm run migrate');
    expect(startFault(new AggregateError([fault('EOTHER'), fault('ECONNREFUSED')]))).toContain('PostgreSQL');
  });

  it('says what refused the start', () => {
    expect(startFault(new StartRefused('Do this.'))).toBe('Do this.');
  });

  it('has none for a fault of ours', () => {
    expect(startFault(new TypeError('x'))).toBeUndefined();
    expect(startFault('x')).toBeUndefined();
    expect(startFault(undefined)).toBeUndefined();
  });
});

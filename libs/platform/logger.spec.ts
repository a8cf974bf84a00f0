import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createLogger } from './logger.js';

it('logs structured lines, and drops people and secrets logged by mistake', () => {
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const logger = createLogger({ LOG_LEVEL: 'info' }, 'web', sink);
  logger.info(
    { endorsementId: 'e-1', contact: { email: 'ana@example.org' }, token: 'abc', a: { password: 'p4ss' } },
    'x',
  );
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', process: 'web', endorsementId: 'e-1', msg: 'x' });
  for (const secret of ['ana@example.org', 'abc', 'p4ss']) expect(lines[0]).not.toContain(secret);
});

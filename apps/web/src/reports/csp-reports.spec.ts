import { describe, expect, it } from 'vitest';
import { violationsIn } from './csp-reports.js';

const TOKEN = 'vZp0TqL3hX9aWcRk2mYdN5uBsGfJ7eQo1tKiVlPzHwM';

describe('a report about the content security policy', () => {
  it('is read in both forms that browsers send, without anything that an address may hold', () => {
    const newer = {
      type: 'csp-violation',
      body: {
        documentURL: `https://pact.example.org/en/confirm/${TOKEN}?q=a-name`,
        blockedURL: `https://evil.example.net/steal?token=${TOKEN}`,
        effectiveDirective: 'script-src-elem',
      },
    };
    const older = {
      'csp-report': {
        'document-uri': `https://pact.example.org/fr/manage/${TOKEN}`,
        'blocked-uri': 'inline',
        'violated-directive': "style-src 'self'",
      },
    };
    expect(violationsIn([newer])).toEqual([
      { directive: 'script-src-elem', blocked: 'https://evil.example.net', page: '/en/confirm/…' },
    ]);
    expect(violationsIn(older)).toEqual([{ directive: 'style-src', blocked: 'inline', page: '/fr/manage/…' }]);
    expect(JSON.stringify([violationsIn([newer]), violationsIn(older)])).not.toContain(TOKEN);
  });

  it.each([null, 'text', 7, [], {}, [{}], [null], { 'csp-report': 3 }, [{ type: 'deprecation', body: {} }]])(
    'may be anything: %j',
    (body) => {
      expect(violationsIn(body)).toEqual([]);
    },
  );

  it('is short, whatever was sent', () => {
    const long = 'x'.repeat(5000);
    const body = { documentURL: `https://a.example/${long}/${long}`, blockedURL: long, effectiveDirective: long };
    const read = violationsIn(Array.from({ length: 50 }, () => ({ type: 'csp-violation', body })));
    expect(read).toHaveLength(20);
    expect(JSON.stringify(read[0]).length).toBeLessThan(300);
    expect(violationsIn([{ type: 'csp-violation', body: {} }])).toEqual([
      { directive: 'unknown', blocked: 'unknown', page: 'unknown' },
    ]);
  });
});

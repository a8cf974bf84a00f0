import { describe, expect, it } from 'vitest';
import type { ImportCells } from './import-columns.js';
import { readImportRow } from './read-import-row.js';

const NOW = new Date('2026-11-30T12:00:00Z');
const KNOWLEDGE = {
  isCountry: (code: string) => code === 'FR',
  languages: ['en', 'fr', 'es'],
  currentPactVersion: '1',
  textHashOf: () => 'hash',
};
const SOUND: ImportCells = {
  country: 'FR',
  name: 'Exampleville',
  undertakings: 'culture',
  signatory_name: 'Ana Example',
  signatory_office: 'Mayor',
  mandate_kind: 'mayors_letter',
  mandate_date: '2026-10-01',
  signed_on: '2026-10-02',
  contact_name: 'Ben Example',
  contact_email: 'ben@example.org',
};

const faultsOf = (cells: ImportCells) => {
  const reading = readImportRow({ ...SOUND, ...cells }, NOW, KNOWLEDGE);
  return reading.ok ? [] : reading.faults.map(({ column, code }) => `${column}: ${code}`);
};

describe('a row of an import', () => {
  it('is sound as it stands', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each(['https://www.example.org', 'http://example.org/ville', 'www.example.org'])('may name %j', (website) => {
    expect(faultsOf({ website })).toEqual([]);
  });

  // The part before the @ is whom a reader takes the address for; behind it is where the link leads.
  it.each([
    'https://paris.example@elsewhere.example.net',
    'paris.example:80@elsewhere.example.net',
    'vbscript:x@elsewhere.example.net/y',
    'intent:x@elsewhere.example.net',
    'javascript:alert(1)',
    'ftp://example.org',
  ])('may not name %j as a website', (website) => {
    expect(faultsOf({ website })).toEqual(['website: not-a-website']);
  });

  it.each(['"ben example"@example.org', 'ben@example.org, eve@example.net', 'Ben <ben@example.org>'])(
    'may not name %j as an address',
    (email) => {
      expect(faultsOf({ contact_email: email })).toEqual(['contact_email: not-an-email']);
    },
  );
});

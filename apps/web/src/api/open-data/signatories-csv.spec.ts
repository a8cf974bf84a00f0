import { describe, expect, it } from 'vitest';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { CSV_COLUMNS, signatoriesCsv } from './signatories-csv.js';

const SIGNATORY: PublicSignatory = {
  number: 7,
  slug: 'sao-paulo',
  name: 'São Paulo',
  formerNames: [{ name: 'São Paulo dos Campos de Piratininga', until: '1711-07-11' }],
  kind: 'city',
  country: 'BR',
  section: 'latinAmerica',
  regionName: null,
  provinceName: null,
  latitude: -23.5475,
  longitude: -46.63611,
  population: 10_021_295,
  populationSource: 'GeoNames',
  populationYear: 2020,
  officialWebsite: null,
  undertakings: [
    { code: 'rights', committedOn: '2025-01-02' },
    { code: 'health', committedOn: '2025-03-04' },
  ],
  pactVersion: '2.0',
  signedVersions: [
    { version: '1.0', signedOn: '2025-01-02' },
    { version: '2.0', signedOn: '2025-06-07' },
  ],
  earlierTerms: [
    { signedOn: '2021-02-03', verifiedOn: '2021-02-05', endedOn: '2024-01-02', ended: 'withdrawn' },
    { signedOn: '2024-03-04', verifiedOn: '2024-03-06', endedOn: '2025-01-05', ended: 'superseded' },
  ],
  signatoryOffice: 'Prefeita',
  signatoryName: null,
  mandateKind: 'council_decision',
  mandateDate: '2024-12-20',
  signedOn: '2025-01-02',
  standing: 'listed',
  verifiedOn: '2025-01-05',
  reconfirmedOn: null,
  announcedOn: null,
  mandateAwaitedUntil: null,
  assurance: [
    { code: 'mandate', checkedOn: '2025-01-03' },
    { code: 'domain', checkedOn: '2025-01-04' },
  ],
  publishedAt: new Date('2025-01-05T10:00:00Z'),
  demonstration: true,
};

/** A reader of RFC 4180, written apart from the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  for (const [, value = '', end] of text.matchAll(cells)) {
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

function read(signatories: readonly PublicSignatory[]): Record<string, string>[] {
  const [header = [], ...rows] = readCsv(signatoriesCsv(signatories).slice(1));
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

describe('signatoriesCsv', () => {
  it('begins with a byte order mark and the names of the columns', () => {
    const text = signatoriesCsv([]);
    expect(text).toBe(`\uFEFF${CSV_COLUMNS.join(',')}\r\n`);
  });

  it('writes undertakings and checks with their dates side by side, and numbers as they are', () => {
    expect(read([SIGNATORY])).toEqual([
      expect.objectContaining({
        name: 'São Paulo',
        undertakings: 'rights;health',
        undertakingDates: '2025-01-02;2025-03-04',
        signedVersions: '1.0;2.0',
        signedVersionDates: '2025-01-02;2025-06-07',
        formerNames: 'São Paulo dos Campos de Piratininga',
        formerNameDates: '1711-07-11',
        earlierTerms: '2021-02-03;2024-03-04',
        earlierTermEnds: 'withdrawn;superseded',
        earlierTermEndDates: '2024-01-02;2025-01-05',
        assurance: 'mandate;domain',
        assuranceDates: '2025-01-03;2025-01-04',
        latitude: '-23.5475',
        regionName: '',
        publishedAt: '2025-01-05T10:00:00.000Z',
        demonstration: 'true',
      }),
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://example.org";"x")'])(
    'makes a text of what a spreadsheet would run: %j',
    (name) => {
      const [row, former] = read([
        { ...SIGNATORY, name },
        { ...SIGNATORY, formerNames: [{ name, until: '2026-01-01' }] },
      ]);
      expect(former?.['formerNames']).toBe(`'${name}`);
      expect(row?.['name']).toBe(`'${name}`);
    },
  );

  it.each(["'s-Hertogenbosch", 'a "quoted" name', 'comma, line\r\nend', "'=1", '=1', '東京'])(
    'can be read back exactly: %j',
    (name) => {
      const [row] = read([{ ...SIGNATORY, name }]);
      expect(row?.['name']?.replace(/^'('*[=+\-@\t\r])/, '$1')).toBe(name);
    },
  );
});

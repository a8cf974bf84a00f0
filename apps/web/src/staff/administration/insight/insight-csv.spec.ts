import { expect, it } from 'vitest';
import { translator } from '#content/i18n/translator.js';
import { insightCsv } from './insight-csv.js';

it('keeps words from being run as formulas and numbers as they are', () => {
  const csv = insightCsv(translator('en'), {
    name: 'by-country',
    title: 'Of no interest here',
    of: 'Country, or "territory"',
    series: ['=SUM(A1)', 'Days'],
    rows: [
      { code: 'CI', label: 'Côte d’Ivoire', values: [1200, -0.5] },
      { code: '+1', label: '@home', values: [0, 7.5] },
    ],
  });
  expect(csv).toBe(
    [
      '\uFEFFCode,"Country, or ""territory""",\'=SUM(A1),Days',
      'CI,Côte d’Ivoire,1200,-0.5',
      "'+1,'@home,0,7.5",
      '',
    ].join('\r\n'),
  );
});

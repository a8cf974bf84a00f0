import { describe, expect, it } from 'vitest';
import { type MapContent, readPoints, writePoints } from './points-text.js';

const content: MapContent = {
  titles: { mobility: 'Human Mobility', health: 'Universal Health for all' },
  entries: [
    {
      x: 1.5,
      y: 20,
      name: 'Київ',
      country: 'Ukraine',
      undertakings: ['health'],
      href: '/en/signatories/ua/kyiv-12',
      demonstration: false,
    },
    {
      x: 300,
      y: 4,
      name: '"القاهرة" </script>',
      country: 'Egypt',
      undertakings: ['mobility', 'health'],
      href: '/en/signatories/eg/cairo-3',
      demonstration: true,
    },
  ],
  circles: [{ x: 7, y: 8.2, count: 1234 }],
};

describe('the points as text', () => {
  it('come back as they were', () => {
    expect(readPoints(writePoints(content))).toEqual(content);
  });

  it('write what is the same but once', () => {
    const text = writePoints({ ...content, entries: [...content.entries, ...content.entries] });
    expect(text.match(/Ukraine/g)).toHaveLength(1);
    expect(text.match(/\/en\/signatories\//g)).toHaveLength(1);
  });

  it('cannot be broken by tabs and line ends in a name', () => {
    const [first] = content.entries;
    const [read] = readPoints(writePoints({ ...content, entries: [{ ...first!, name: 'A\tB\nn\t1\t1\t9' }] })).entries;
    expect(read).toEqual({ ...first, name: 'A B n 1 1 9' });
  });

  it('are nothing when there is nothing', () => {
    const nothing = { entries: [], circles: [], titles: {} };
    expect(readPoints(writePoints(nothing))).toEqual(nothing);
    expect(readPoints('')).toEqual(nothing);
  });
});

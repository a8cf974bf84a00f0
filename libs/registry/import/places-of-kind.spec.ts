import { expect, it } from 'vitest';
import { placesOfKind } from './places-of-kind.js';

const place = (kind: string) => ({ kind });
const THIES = ['city', 'province', 'region'].map(place);

it.each([
  ['city', THIES, ['city']],
  ['municipality', THIES, ['city']],
  ['town', THIES, ['city']],
  ['province', THIES, ['province']],
  ['region', THIES, ['region']],
  ['metropolitan', THIES, []],
  ['other', THIES, ['city', 'province', 'region']],
  [null, THIES, ['city', 'province', 'region']],
  ['province', ['city', 'region'].map(place), ['region']],
  ['region', ['town'].map(place), []],
  ['city', ['town', 'municipality', 'region'].map(place), ['town', 'municipality']],
])('%s', (kind, places, kept) => {
  expect(placesOfKind(places, kind).map((one) => one.kind)).toEqual(kept);
});

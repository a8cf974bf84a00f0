import { expect, it } from 'vitest';
import { forecast } from './forecast.js';

it.each([
  [
    { waiting: 0, arrived: 90, decided: 10 },
    { kind: 'empty', count: 0 },
  ],
  [
    { waiting: 10, arrived: 8, decided: 16 },
    { kind: 'shrinks', count: 10 },
  ],
  [
    { waiting: 1, arrived: 0, decided: 160 },
    { kind: 'shrinks', count: 1 },
  ],
  [
    { waiting: 5, arrived: 17, decided: 8 },
    { kind: 'grows', count: 2 },
  ],
  [
    { waiting: 5, arrived: 3, decided: 3 },
    { kind: 'steady', count: 0 },
  ],
])('of %j is %j', (pace, expected) => {
  expect(forecast(pace)).toEqual(expected);
});

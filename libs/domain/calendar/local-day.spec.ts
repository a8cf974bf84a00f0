import { describe, expect, it } from 'vitest';
import { assert, constantFrom, date, property } from 'fast-check';
import { dayOf, dayOfAct, latestDayOnEarth } from './local-day.js';

const ANY_MOMENT = date({ min: new Date('1990-01-03'), max: new Date('2100-01-01'), noInvalidDate: true });
const ANY_ZONE = constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC');

describe('the day of a moment', () => {
  it.each([
    ['2026-11-29T13:00:00Z', 'Pacific/Auckland', '2026-11-30'],
    ['2026-11-29T13:00:00Z', 'UTC', '2026-11-29'],
    ['2026-11-29T03:00:00Z', 'America/Bogota', '2026-11-28'],
    ['2026-11-29T10:00:00Z', 'Pacific/Kiritimati', '2026-11-30'],
  ])('%s in %s is %s', (moment, timeZone, day) => expect(dayOf(new Date(moment), timeZone)).toBe(day));

  it('is the one of UTC when no time zone is named', () => {
    assert(property(ANY_MOMENT, (now) => dayOf(now) === now.toISOString().slice(0, 10)));
  });
});

describe('a day that is today somewhere', () => {
  it('is never later than the latest on earth, whatever moment and time zone', () => {
    assert(property(ANY_MOMENT, ANY_ZONE, (now, zone) => dayOf(now, zone) <= latestDayOnEarth(now)));
  });

  it('is the latest on earth at some place', () => {
    assert(property(ANY_MOMENT, (now) => dayOf(now, 'Etc/GMT-14') === latestDayOnEarth(now)));
  });

  it('may be decided and signed on: the signature is not older, nor in the future', () => {
    assert(
      property(ANY_MOMENT, ANY_ZONE, (now, zone) => {
        const signedOn = dayOfAct(now, dayOf(now, zone));
        return signedOn >= dayOf(now, zone) && signedOn >= dayOf(now) && signedOn <= latestDayOnEarth(now);
      }),
    );
  });

  it('what follows from it at any later moment is of the same day, or of a later one', () => {
    assert(
      property(ANY_MOMENT, ANY_MOMENT, ANY_ZONE, (one, other, zone) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const signedOn = dayOfAct(earlier, dayOf(earlier, zone));
        const verifiedOn = dayOfAct(later, signedOn);
        return verifiedOn >= signedOn && verifiedOn >= dayOf(later) && verifiedOn <= latestDayOnEarth(later);
      }),
    );
  });

  it('a decision that is in the future everywhere moves no signature there', () => {
    expect(dayOfAct(new Date('2026-11-29T09:59:59Z'), '2026-11-30')).toBe('2026-11-29');
    expect(dayOfAct(new Date('2026-11-29T10:00:00Z'), '2026-11-30')).toBe('2026-11-30');
    expect(dayOfAct(new Date('2026-11-29T10:00:00Z'), '2020-01-01')).toBe('2026-11-29');
  });
});

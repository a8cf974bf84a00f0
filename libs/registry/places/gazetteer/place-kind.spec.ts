import { describe, expect, it } from 'vitest';
import { isHidden, kindOfSettlement, kindOfUnit, unitGoverns } from './place-kind.js';

describe('the kind of a settlement', () => {
  it.each([
    ['PPL', 50_000, 'city'],
    ['PPL', 49_999, 'town'],
    ['PPL', 4_999, 'municipality'],
    ['PPLA3', 0, 'municipality'],
    ['PPLC', 3_000, 'city'],
    [null, 0, 'municipality'],
  ])('%s with %d inhabitants is a %s', (feature, population, kind) => {
    expect(kindOfSettlement(feature, population)).toBe(kind);
  });

  it('hides sections of cities and what is no more', () => {
    expect(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH', 'PPL', null].filter(isHidden)).toHaveLength(5);
  });
});

describe('the kind of an administrative unit', () => {
  it.each([
    ['ZA', 'admin2', 'eThekwini Metropolitan Municipality', 'municipality'],
    ['ZA', 'admin2', 'City of Cape Town', 'municipality'],
    ['ZA', 'admin2', 'Ugu District Municipality', 'province'],
    ['ZA', 'admin1', 'Gauteng', 'province'],
    ['IT', 'admin2', 'Città metropolitana di Milano', 'metropolitan'],
    ['IT', 'admin1', 'Sicily', 'region'],
    ['FR', 'admin2', 'Rhône', 'province'],
    ['BR', 'admin2', 'Viçosa do Ceará', 'municipality'],
    ['SE', 'admin2', 'Umeå Kommun', 'municipality'],
    ['SI', 'admin1', 'Bled', 'municipality'],
    ['CL', 'admin1', 'Santiago Metropolitan', 'region'],
  ] as const)('in %s, %s "%s" is a %s', (country, level, name, kind) => {
    expect(kindOfUnit(country, level, name)).toBe(kind);
  });

  it('knows units that have no government', () => {
    expect(unitGoverns('PR', 'admin2', 'Ceiba Baja Barrio')).toBe(false);
    expect(unitGoverns('JP', 'admin2', 'Kudō-gun')).toBe(false);
    expect(unitGoverns('KR', 'admin2', 'Yeongwol-gun')).toBe(true);
    expect(unitGoverns('JP', 'admin1', 'Hokkaido')).toBe(true);
  });
});

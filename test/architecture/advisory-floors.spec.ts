import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * Versions below which a fault is known that reaches us: of a registry of advisories, or measured by ourselves. `npm
 * audit` asks a server; this asks the lockfile, so that it holds without a network too.
 */
const FLOORS: readonly (readonly [name: string, floor: string, why: string])[] = [
  ['bullmq', '6.3.3', 'waits for ever after an outage of Redis (taskforcesh/bullmq 4585)'],
  ['multer', '2.5.0', 'CVE-2026-77078 and others: one request ends the process'],
  ['@nestjs/common', '11.0.16', 'CVE-2024-29409'],
  ['@nestjs/core', '11.1.18', 'CVE-2026-35515'],
  ['@nestjs/platform-fastify', '12.0.0', 'CVE-2026-2293: guards passed by another spelling of a path'],
  ['typeorm', '1.0.0', 'CVE-2022-33171, CVE-2025-60542, GHSA-9ggv-8w38-r7pm'],
  ['class-validator', '0.14.0', 'CVE-2019-18413'],
  ['class-transformer', '0.3.1', 'CVE-2020-7637'],
  ['validator', '13.15.22', 'CVE-2025-12758, CVE-2025-56200'],
  ['passport', '0.6.0', 'CVE-2022-25896'],
  ['nodemailer', '9.1.1', 'GHSA-c7w3-x93f-qmm8 and others'],
];

const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Readonly<
    Record<string, { readonly version?: string; readonly integrity?: string; readonly link?: boolean }>
  >;
};

const versionsOf = (name: string) =>
  Object.entries(packages).flatMap(([path, { version }]) =>
    path.endsWith(`node_modules/${name}`) && version !== undefined ? [version] : [],
  );

function isBelow(version: string, floor: string): boolean {
  const [one, other] = [version, floor].map((text) => text.split('-')[0]?.split('.').map(Number) ?? []);
  const at = [0, 1, 2].find((place) => one?.[place] !== other?.[place]);
  return at !== undefined && (one?.[at] ?? 0) < (other?.[at] ?? 0);
}

describe('no package in the lockfile', () => {
  it.each(FLOORS)('is a %s below %s: %s', (name, floor) => {
    expect(versionsOf(name).filter((version) => isBelow(version, floor))).toEqual([]);
  });

  it('comes without a checksum', () => {
    const unchecked = Object.entries(packages).filter(
      ([path, { integrity, link }]) => path !== '' && !link && integrity === undefined,
    );
    expect(unchecked.map(([path]) => path)).toEqual([]);
  });
});

describe('the comparison of versions', () => {
  it.each([
    ['6.3.2', '6.3.3', true],
    ['6.3.3', '6.3.3', false],
    ['6.10.0', '6.3.3', false],
    ['5.99.99', '6.0.0', true],
    ['2.0.0-rc.1', '1.9.9', false],
  ])('of %s with %s', (version, floor, below) => {
    expect(isBelow(version, floor)).toBe(below);
  });

  it('finds what it is about', () => {
    expect(versionsOf('bullmq')).not.toEqual([]);
    expect(versionsOf('nodemailer')).not.toEqual([]);
  });
});

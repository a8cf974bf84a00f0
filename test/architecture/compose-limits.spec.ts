import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compose, services } from '../support/compose-file.js';

const project = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(project, path), 'utf8');

describe('every service of the compose file', () => {
  it.each(services)('limits what %s may do and take', (_name, service) => {
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    expect(service.privileged).toBeUndefined();
    expect(service.mem_limit).toMatch(/^\d+[mg]$/);
    expect(service.cpus).toBeGreaterThan(0);
    expect(service.pids_limit).toBeGreaterThan(0);
    expect(service.logging).toEqual({ driver: 'json-file', options: { 'max-size': '10m', 'max-file': '5' } });
  });

  it('gives back only what a service cannot do without', () => {
    const given = services.flatMap(([name, { cap_add = [] }]) => (cap_add.length > 0 ? [[name, cap_add]] : []));
    expect(given).toEqual([
      ['postgres', ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID']],
      ['backup', ['DAC_READ_SEARCH']],
    ]);
  });

  it.each(services)('knows how %s is, or waits for its end', (name, { healthcheck }) => {
    const endsByItself = services.some(
      ([, { depends_on: on = {} }]) =>
        (on[name] as { condition?: string } | undefined)?.condition === 'service_completed_successfully',
    );
    expect(endsByItself ? healthcheck?.disable === true : (healthcheck?.test?.length ?? 0) > 1).toBe(true);
  });

  it('takes images of exact versions', () => {
    const foreign = services.filter(([, service]) => service.build === undefined);
    expect(foreign.map(([name, { image = '' }]) => [name, /:v?\d+\.\d+(\.\d+)?$/.test(image)])).toEqual(
      foreign.map(([name]) => [name, true]),
    );
    // Those who dump a database have to be of its version.
    expect(compose.services['backup']?.image).toBe(compose.services['postgres']?.image);
    expect(read('docs/deploy.md')).toContain('docker buildx imagetools inspect');
  });

  it('keeps apart who has no business with each other', () => {
    const joined = Object.fromEntries(services.map(([name, { networks = [] }]) => [name, networks]));
    expect(joined).toEqual({
      postgres: ['data'],
      redis: ['queue'],
      migrate: ['data'],
      gazetteer: ['data'],
      web: ['outside', 'data', 'queue'],
      worker: ['outside', 'data', 'queue'],
      backup: ['data'],
      mail: ['outside'],
    });
    expect(compose.networks).toEqual({ outside: {}, data: { internal: true }, queue: { internal: true } });
    const open = services.flatMap(([, { ports = [] }]) => ports).filter((port) => !port.startsWith('127.0.0.1:'));
    expect(open).toEqual([]);
  });

  it('backs up with scripts that are there, as a user who only reads', () => {
    const { entrypoint = [], volumes = [], environment = {} } = compose.services['backup'] ?? {};
    expect(volumes).toEqual(expect.arrayContaining(['documents:/var/lib/we-care/documents:ro', 'backups:/backups']));
    const script = entrypoint.at(-1)?.replace('/opt/backup/', 'docker/backup/') ?? '';
    expect(existsSync(join(project, script))).toBe(true);
    expect(environment['DATABASE_URL']).toMatch(/^postgres:\/\/we_care_backup_user:\$\{BACKUP_DATABASE_PASSWORD:\?/);
    expect(read('docker/postgres/make-users.sh')).toContain('GRANT pg_read_all_data TO we_care_backup_user');
  });
});

import { describe, expect, it } from 'vitest';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getMetadataStorage } from 'class-validator';
import { Settings } from '#platform/settings.js';
import { compose, ours, services } from '../support/compose-file.js';

/* No Docker engine runs where the tests run, so what can be checked without one is. */

const project = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(project, path), 'utf8');

const dockerfile = read('docker/Dockerfile').replaceAll(/\\\n/g, ' ');
const instructions = dockerfile.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const of = (name: string): string[] =>
  instructions.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1).trim());

/** Settings that the compose file gives itself, or that have no meaning there. */
const SETTLED: Readonly<Record<string, string>> = {
  DATABASE_URL: 'made of the password of each program’s own user',
  MIGRATION_DATABASE_URL: 'migrate and gazetteer run apart, with a DATABASE_URL of their own',
  DIRECT_DATABASE_URL: 'no pooler stands in front of this PostgreSQL',
  ALLOW_ONE_ROLE: 'each program has a user of its own',
  DOCUMENTS_DIR: 'the volume',
  HOST: 'set by the image',
  PORT: 'set by the image; the port outside is another',
  MAILBOX_DIR: 'refused in production',
};
/** Those with a value of their own in the compose file when nobody sets them, or that have to be set. */
const GIVEN = [
  ...['NODE_ENV', 'TRUSTED_PROXY_HOPS', 'QUEUE_URL'],
  ...['SMTP_URL', 'MAIL_FROM', 'CONTACT_EMAIL', 'PUBLIC_URL', 'APP_SECRET'],
];
const SETTINGS = [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(Settings, '', false, false)
      .map(({ propertyName }) => propertyName),
  ),
];
/** Settings that a deployment may leave to their defaults. */
const OPTIONAL = SETTINGS.filter((name) => !(name in SETTLED) && !GIVEN.includes(name));

/** The source from which the build makes a program: dist/a/b.js comes from a/b.ts. */
const sourceOf = (program: string): string => program.replace(/^dist\//, '').replace(/\.js$/, '.ts');

describe('the Dockerfile', () => {
  it('runs npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const run = [...dockerfile.matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name ?? '');
    expect(run).not.toHaveLength(0);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('copies files that exist', () => {
    const copied = of('COPY').filter((line) => !line.startsWith('--from'));
    const files = copied.flatMap((line) => line.split(/\s+/).slice(0, -1));
    expect(files.filter((file) => !existsSync(join(project, file)))).toEqual([]);
  });

  it('ends as a user without privileges', () => {
    const user = of('USER').at(-1);
    expect(user).toBeDefined();
    expect(['root', '0']).not.toContain(user);
    const rest = instructions.slice(instructions.lastIndexOf(`USER ${user ?? ''}`));
    expect(rest.filter((line) => /^(RUN|COPY|FROM) /.test(line))).toEqual([]);
  });

  it('starts a program that the build makes', () => {
    const command = JSON.parse(of('CMD').at(-1) ?? '[]') as string[];
    const programs = command.filter((word) => word.startsWith('dist/'));
    expect(programs).toHaveLength(1);
    expect(programs.map(sourceOf).filter((path) => !existsSync(join(project, path)))).toEqual([]);
  });

  it('uses the Node release that the project uses, by its exact version', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const release = dependencies['node'] ?? '';
    expect(release).toMatch(new RegExp(`^${read('.nvmrc').trim()}\\.\\d+\\.\\d+$`));
    expect(of('FROM').map((line) => line.split(' ')[0])).toEqual(of('FROM').map(() => `node:${release}-bookworm-slim`));
  });

  it('holds no setting that is a secret', () => {
    expect(dockerfile).not.toMatch(/SECRET|PASSWORD|DATABASE_URL|SMTP_URL/);
  });
});

describe('the compose file', () => {
  it('has the parts of the registry', () => {
    const names = services.map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(['postgres', 'redis', 'migrate', 'gazetteer', 'web', 'worker', 'backup', 'mail']),
    );
    expect(compose.services['redis']?.profiles).toEqual(['redis']);
    expect(compose.services['mail']?.profiles).toEqual(['dev']);
  });

  it('builds from a Dockerfile that exists', () => {
    const files = ours.map(([, { build }]) => join(project, 'docker', build?.context ?? '', build?.dockerfile ?? ''));
    expect(files).not.toHaveLength(0);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it.each(ours.filter(([, service]) => service.command))(
    'runs a program that the build makes: %s',
    (_name, service) => {
      const programs = service.command?.filter((word) => word.startsWith('dist/')) ?? [];
      expect(programs).toHaveLength(1);
      expect(programs.map(sourceOf).filter((path) => !existsSync(join(project, path)))).toEqual([]);
    },
  );

  it('sets only settings that exist', () => {
    const known = new Set(SETTINGS);
    const set = ours.flatMap(([, service]) => Object.keys(service.environment ?? {}));
    expect(set.filter((name) => !known.has(name))).toEqual([]);
  });

  it('hands every setting on to web and worker, unset where it may be left out', () => {
    expect(Object.keys(SETTLED).filter((name) => !SETTINGS.includes(name))).toEqual([]);
    expect(OPTIONAL.length).toBeGreaterThan(35);
    for (const name of ['web', 'worker']) {
      const environment = compose.services[name]?.environment ?? {};
      expect([name, OPTIONAL.map((one) => environment[one])]).toEqual([name, OPTIONAL.map((one) => `\${${one}:-}`)]);
      expect([name, GIVEN.filter((one) => environment[one] === undefined)]).toEqual([name, []]);
    }
  });

  it('takes secrets from the environment and refuses to start without them', () => {
    for (const [, { environment }] of ours) {
      expect(environment?.['APP_SECRET']).toMatch(/^\$\{APP_SECRET:\?.+\}$/);
    }
    for (const name of ['POSTGRES', 'OWNER_DATABASE', 'WEB_DATABASE', 'WORKER_DATABASE', 'BACKUP_DATABASE'].map(
      (of) => `${of}_PASSWORD`,
    )) {
      expect(compose.services['postgres']?.environment?.[name]).toMatch(new RegExp(`^\\$\\{${name}:\\?.+\\}$`));
    }
  });

  it('gives each program a user of its own, never the superuser, and the owner to what changes tables', () => {
    const users = Object.fromEntries(
      ours.map(([name, { environment }]) => [
        name,
        /^postgres:\/\/(\w+):\$\{(\w+):\?[^}]+\}@/.exec(environment?.['DATABASE_URL'] ?? '')?.slice(1),
      ]),
    );
    expect(users).toEqual({
      migrate: ['we_care_owner', 'OWNER_DATABASE_PASSWORD'],
      gazetteer: ['we_care_owner', 'OWNER_DATABASE_PASSWORD'],
      web: ['we_care_web_user', 'WEB_DATABASE_PASSWORD'],
      worker: ['we_care_worker_user', 'WORKER_DATABASE_PASSWORD'],
    });
    const script = read('docker/postgres/make-users.sh');
    expect(compose.services['postgres']?.volumes).toContain(
      './postgres/make-users.sh:/docker-entrypoint-initdb.d/make-users.sh:ro',
    );
    for (const [user = '', password = ''] of Object.values(users).flatMap((one) => (one ? [one] : []))) {
      expect(script).toContain(`ALTER ROLE ${user} PASSWORD`);
      expect(script).toContain(`$${password}`);
    }
  });

  it('creates the database with the locale that place search needs', () => {
    const flags = compose.services['postgres']?.environment?.['POSTGRES_INITDB_ARGS'];
    expect(flags).toContain('--locale=C.UTF-8');
    expect(flags).toContain('--encoding=UTF8');
  });

  it('keeps documents in one volume that web and worker share', () => {
    for (const name of ['web', 'worker']) {
      const { environment, volumes = [] } = compose.services[name] ?? {};
      const folder = environment?.['DOCUMENTS_DIR'] ?? '';
      expect([name, volumes]).toEqual([name, [`documents:${folder}`]]);
      expect(dockerfile).toMatch(new RegExp(`install -d -o node .*${folder}`));
    }
  });

  it('names only services and volumes that it has', () => {
    const wanted = services.flatMap(([, service]) => Object.keys(service.depends_on ?? {}));
    expect(wanted.filter((name) => !(name in compose.services))).toEqual([]);
    const volumes = services
      .flatMap(([, service]) => service.volumes ?? [])
      .map((volume) => volume.split(':')[0] ?? '')
      .filter((name) => !name.startsWith('./'));
    expect(volumes.filter((name) => !(name in compose.volumes))).toEqual([]);
  });
});

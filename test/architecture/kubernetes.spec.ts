import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getMetadataStorage } from 'class-validator';
import { parseAllDocuments } from 'yaml';
import { Settings } from '#platform/settings.js';

/* No cluster runs where the tests run, so what can be checked without one is. */

interface Container {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly envFrom: readonly Readonly<Record<'configMapRef' | 'secretRef', { readonly name: string } | undefined>>[];
  readonly startupProbe?: Probe;
  readonly livenessProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly securityContext: object;
  readonly resources: { readonly requests: object; readonly limits: { readonly memory: string } };
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
}

interface Probe {
  readonly httpGet?: { readonly path: string; readonly port: string };
  readonly exec?: { readonly command: readonly string[] };
}

interface Pod {
  readonly metadata: { readonly labels: Readonly<Record<string, string>> };
  readonly spec: {
    readonly containers: readonly Container[];
    readonly volumes: readonly { readonly name: string }[];
    readonly securityContext: object;
    readonly terminationGracePeriodSeconds?: number;
    readonly restartPolicy?: string;
    readonly automountServiceAccountToken?: boolean;
  };
}

interface Thing {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels: Readonly<Record<string, string>> };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: {
    readonly replicas?: number;
    readonly minAvailable?: number;
    readonly selector?: Readonly<Record<string, unknown>>;
    readonly ports?: readonly { readonly targetPort: string }[];
    readonly template?: Pod;
  };
}

const project = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const documents = parseAllDocuments(read('deploy/kubernetes/registry.yaml'));
if (!Array.isArray(documents)) throw new Error('The example is empty.');
const things = documents.map((document) => document.toJS() as Thing);
const named = (kind: string, name: string): Thing => {
  const found = things.find((thing) => thing.kind === kind && thing.metadata.name === name);
  if (!found) throw new Error(`There is no ${kind} ${name}.`);
  return found;
};
const settings = named('ConfigMap', 'we-care-settings').data ?? {};
const pods = things.flatMap(({ metadata: { name }, spec }) => (spec?.template ? [[name, spec.template] as const] : []));
const containerOf = (pod: Pod | undefined): Container => {
  const [container, ...more] = pod?.spec.containers ?? [];
  if (!container || more.length > 0) throw new Error('Each pod has one container.');
  return container;
};

it('is written without fault, and has every part once', () => {
  expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
  expect(things.map(({ apiVersion, kind, metadata }) => `${apiVersion} ${kind} ${metadata.name}`)).toEqual([
    'v1 ConfigMap we-care-settings',
    'batch/v1 Job we-care-migrate',
    'apps/v1 Deployment we-care-web',
    'apps/v1 Deployment we-care-worker',
    'v1 Service we-care-web',
    'policy/v1 PodDisruptionBudget we-care-web',
    'policy/v1 PodDisruptionBudget we-care-worker',
  ]);
});

describe.each(pods)('the pod of %s', (_name, pod) => {
  const container = containerOf(pod);

  it('runs a program that the build makes', () => {
    const programs = container.command.filter((word) => word.startsWith('dist/'));
    expect(programs).toHaveLength(1);
    const sources = programs.map((program) => program.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
    expect(sources.filter((path) => !existsSync(join(project, path)))).toEqual([]);
    expect(container.image).toMatch(/:\d+\.\d+\.\d+$/);
  });

  it('may do nothing but its work', () => {
    expect(pod.spec.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(pod.spec.automountServiceAccountToken).toBe(false);
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(container.resources.requests).toEqual({ cpu: expect.any(String), memory: expect.any(String) });
    expect(container.resources.limits.memory).toMatch(/^\dGi$/);
  });

  it('mounts what it names, and writes only there', () => {
    const volumes = pod.spec.volumes.map(({ name }) => name);
    expect(container.volumeMounts.map(({ name }) => name).sort()).toEqual([...volumes].sort());
    expect(container.volumeMounts.map(({ mountPath }) => mountPath)).toContain('/tmp');
  });

  it('is set up with the settings, the secrets and a database user of its own', () => {
    const own = container.name === 'migrate' ? 'we-care-owner' : `we-care-${container.name}`;
    expect(container.envFrom).toEqual([
      { configMapRef: { name: 'we-care-settings' } },
      { secretRef: { name: 'we-care-secrets' } },
      { secretRef: { name: own } },
    ]);
  });
});

it('runs two web and two worker processes, of which one always stays', () => {
  for (const name of ['we-care-web', 'we-care-worker']) {
    const { spec } = named('Deployment', name);
    const labels = spec?.template?.metadata.labels;
    expect([name, spec?.replicas, spec?.selector]).toEqual([name, 2, { matchLabels: labels }]);
    expect(named('PodDisruptionBudget', name).spec).toEqual({ minAvailable: 1, selector: { matchLabels: labels } });
  }
  expect(named('Job', 'we-care-migrate').spec?.template?.spec.restartPolicy).toBe('Never');
});

it('is asked where it answers, and is sent no request when it is not ready', () => {
  const web = containerOf(named('Deployment', 'we-care-web').spec?.template);
  expect(web.ports).toEqual([{ name: 'http', containerPort: Number(settings['PORT']) }]);
  expect(web.startupProbe?.httpGet).toEqual({ path: '/health/live', port: 'http' });
  expect(web.livenessProbe?.httpGet).toEqual({ path: '/health/live', port: 'http' });
  expect(web.readinessProbe?.httpGet).toEqual({ path: '/health/ready', port: 'http' });
  const service = named('Service', 'we-care-web').spec;
  expect(service?.ports).toEqual([{ name: 'http', port: 80, targetPort: 'http' }]);
  expect(service?.selector).toEqual(named('Deployment', 'we-care-web').spec?.template?.metadata.labels);
  const worker = containerOf(named('Deployment', 'we-care-worker').spec?.template);
  expect(worker.livenessProbe?.exec?.command).toEqual(['node', 'dist/apps/worker/src/alive.js']);
  // A stop takes up to 25 seconds, the drain included (libs/platform/stop-on-signals.ts).
  expect(Number(settings['SHUTDOWN_DRAIN_SECONDS'])).toBeLessThanOrEqual(20);
  for (const name of ['we-care-web', 'we-care-worker']) {
    const { spec } = named('Deployment', name);
    expect(spec?.template?.spec.terminationGracePeriodSeconds).toBeGreaterThan(25);
  }
});

it('sets settings that exist, and leaves secrets to secrets', () => {
  const known = new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(Settings, '', false, false)
      .map(({ propertyName }) => propertyName),
  );
  const guide = read('docs/deploy.md');
  const inSecrets = [
    'SMTP_URL',
    'APP_SECRET',
    'FACTOR_KEY',
    'DOCUMENTS_S3_ACCESS_KEY_ID',
    'DOCUMENTS_S3_SECRET_ACCESS_KEY',
  ];
  expect(Object.keys(settings).filter((name) => !known.has(name))).toEqual([]);
  expect(Object.keys(settings).filter((name) => /SECRET|PASSWORD|KEY|_URL$/.test(name))).toEqual(['PUBLIC_URL']);
  expect(inSecrets.filter((name) => !known.has(name) || !guide.includes(`${name}=`))).toEqual([]);
  // On several machines no folder is shared.
  expect(settings).toMatchObject({ NODE_ENV: 'production', DOCUMENTS_S3_BUCKET: expect.any(String) });
});

it('says that it was never run', () => {
  expect(read('deploy/kubernetes/registry.yaml').split('\n')[0]).toContain('never run by us');
  expect(read('docs/deploy.md')).toMatch(/example was never run/i);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist } from '../build.ts';

/** The built use cases, as far as the bench calls them; the tools' own types do not reach into the programs. */
interface Exports {
  createDataSource(settings: object, name: string): { initialize(): Promise<{ destroy(): Promise<void> }> };
  Registry: new (dataSource: object, clock: object, secret: string) => object;
  systemClock: object;
  addDemonstration(registry: object, demonstration: object, content: object): Promise<{ added: number }>;
  confirmationSecrets(secret: string, confirmationId: string): { token: string; code: string };
  confirmEndorsement(registry: object, act: object): Promise<string>;
  verifyEndorsement(registry: object, seen: object, withoutChecks: string): Promise<void>;
  startImport(registry: object, file: object, staffId: string): Promise<{ batchId: string }>;
  checkImportRows(registry: object, batchId: string, knowledge: object): Promise<boolean>;
  confirmImport(registry: object, batchId: string, staffId: string): Promise<void>;
  applyImportRows(registry: object, batchId: string, knowledge: object): Promise<boolean>;
  importKnowledge(registry: object): Promise<object>;
  readInsight(registry: object): Promise<{ byCountry: { count: number }[] }>;
  findMissingSuspicions(registry: object): Promise<number>;
}

const MODULES = [
  'libs/registry/database/data-source.js',
  'libs/registry/registry.js',
  'libs/platform/clock.js',
  'libs/registry/demonstration/add-demonstration.js',
  'libs/registry/signing/issue-confirmation.js',
  'libs/registry/signing/confirm-endorsement.js',
  'libs/registry/review/decide-endorsement.js',
  'libs/registry/import/start-import.js',
  'libs/registry/import/check-import.js',
  'libs/registry/import/decide-import.js',
  'libs/registry/import/apply-import.js',
  'apps/worker/src/import/import-knowledge.js',
  'libs/registry/insight/read-insight.js',
  'libs/registry/review/duplicates/find-suspicions.js',
];

/** The registry's use cases on a database of the bench. */
export interface UseCases {
  readonly call: Exports;
  readonly registry: object;
  readonly secret: string;
  close(): Promise<void>;
}

export async function openUseCases(databaseUrl: string, secret: string): Promise<UseCases> {
  await import('reflect-metadata');
  const modules: unknown[] = await Promise.all(MODULES.map((path) => import(pathToFileURL(join(dist, path)).href)));
  const call = Object.assign({}, ...(modules as object[])) as Exports;
  const settings = { DATABASE_URL: databaseUrl, DATABASE_POOL_SIZE: 2 };
  const dataSource = await call.createDataSource(settings, 'we-care-bench').initialize();
  return {
    call,
    registry: new call.Registry(dataSource, call.systemClock, secret),
    secret,
    close: () => dataSource.destroy(),
  };
}

/** The UCLG section of each country code. */
export function sectionOfCountry(): (country: string) => string | null {
  const countries = JSON.parse(readFileSync(new URL('../../libs/content/countries.json', import.meta.url), 'utf8')) as {
    code: string;
    section?: string | null;
  }[];
  const sections = new Map(countries.map(({ code, section }) => [code, section ?? null]));
  return (country) => sections.get(country) ?? null;
}

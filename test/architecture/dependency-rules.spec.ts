import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Each rule by name with an import that it must refuse: [file, its text]. */
const violations: Record<string, [file: string, text: string]> = {
  'no-circular': ['libs/domain/circle-a.ts', "import { b } from './circle-b.js';\nexport const a = (): unknown => b;"],
  'domain-imports-nothing': [
    'libs/domain/reads-files.ts',
    "import { readFileSync } from 'node:fs';\nreadFileSync('x');",
  ],
  'content-imports-nothing-of-ours': ['libs/content/x.ts', "import { a } from '#domain/circle-a.js';\na();"],
  'jobs-import-only-domain-types': ['libs/jobs/x.ts', "import { p } from '#platform/p.js';\np();"],
  'jobs-import-the-domain-as-types-only': ['libs/jobs/y.ts', "import { a } from '#domain/circle-a.js';\na();"],
  'platform-imports-nothing-above': ['libs/platform/x.ts', "import { r } from '#registry/r.js';\nr();"],
  'registry-imports-downwards': ['libs/registry/x.ts', "import { m } from '#mail/m.js';\nm();"],
  'only-the-data-source-knows-migrations': [
    'libs/registry/y.ts',
    "import { one } from '../../migrations/1-one.js';\none();",
  ],
  'migrations-import-nothing-of-ours': ['migrations/2-two.ts', "import { r } from '#registry/r.js';\nr();"],
  'mail-imports-downwards': ['libs/mail/x.ts', "import { r } from '#registry/r.js';\nr();"],
  'apps-are-separate': ['apps/web/src/x.ts', "import { w } from '../../worker/src/w.js';\nw();"],
  'web-sends-no-mail': ['apps/web/src/sends.ts', "import { m } from '#mail/m.js';\nm();"],
  'apps-use-no-tables': ['apps/web/src/reads.ts', "import { T } from '#registry/t.entity.js';\nnew T();"],
  'public-pages-read-only-the-public-register': [
    'apps/web/src/public/x.ts',
    "import { r } from '#registry/r.js';\nr();",
  ],
  'typeorm-stays-in-storage': ['apps/web/src/queries.ts', "import { DataSource } from 'typeorm';\nnew DataSource;"],
  'bullmq-stays-in-the-worker': ['libs/registry/queues.ts', "import { Queue } from 'bullmq';\nnew Queue('x');"],
  'only-tests-import-tests-and-apps': ['libs/registry/z.ts', "import { w } from '../../apps/worker/src/w.js';\nw();"],
  'apps-import-no-tests': ['apps/worker/src/x.ts', "import { t } from '../../../test/t.js';\nt();"],
  'no-development-dependencies-in-programs': [
    'apps/web/src/formats.ts',
    "import { format } from 'prettier';\nformat('');",
  ],
  'the-mailbox-is-loaded-on-demand': ['apps/web/src/m.ts', "import { m } from './mailbox/m.js';\nm();"],
  'imports-resolve': ['apps/web/src/lost.ts', "import { gone } from './gone.js';\ngone();"],
  'no-drawer-folders': ['apps/web/src/drawer.ts', "import { d } from './utils/d.js';\nd();"],
};

/** What the violations import; by itself it breaks no rule. */
const innocent: Record<string, string> = {
  'libs/domain/circle-b.ts': "import { a } from './circle-a.js';\nexport const b = (): unknown => a;",
  'libs/platform/p.ts': 'export const p = (): void => undefined;',
  'libs/registry/r.ts': "import { EntitySchema } from 'typeorm';\nexport const r = (): unknown => EntitySchema;",
  'libs/registry/t.entity.ts': 'export class T {}',
  'libs/mail/m.ts': 'export const m = (): void => undefined;',
  'migrations/1-one.ts': 'export const one = (): void => undefined;',
  'apps/worker/src/w.ts': "import { Queue } from 'bullmq';\nexport const w = (): unknown => Queue;",
  'apps/web/src/mailbox/m.ts':
    "import { simpleParser } from 'mailparser';\nexport const m = (): unknown => simpleParser;",
  'apps/web/src/utils/d.ts': 'export const d = (): void => undefined;',
  'test/t.ts': 'export const t = (): void => undefined;',
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const project = resolve(import.meta.dirname, '../..');
let planted: string;
let found: Violation[];

beforeAll(async () => {
  planted = realpathSync(mkdtempSync(join(tmpdir(), 'dependency-rules-')));
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
    copyFileSync(join(project, file), join(planted, file));
  }
  symlinkSync(join(project, 'node_modules'), join(planted, 'node_modules'));
  for (const [file, text] of [...Object.entries(innocent), ...Object.values(violations)]) {
    mkdirSync(join(planted, dirname(file)), { recursive: true });
    writeFileSync(join(planted, file), text);
  }
  found = await cruise(planted);
});

afterAll(() => {
  rmSync(planted, { recursive: true });
});

describe('dependency rules', () => {
  it.each(Object.entries(violations))('%s refuses a planted violation', (rule, [file]) => {
    expect(found.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toContain(
      rule,
    );
  });

  it('let the innocent files pass', () => {
    const accused = found.filter(({ from, rule }) => from in innocent && rule.name !== 'no-circular');
    expect(accused).toEqual([]);
  });
});

function cruise(folder: string): Promise<Violation[]> {
  const program = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, 'apps', 'libs', 'migrations', 'test', '--config', '.dependency-cruiser.cjs', '-T', 'json'];
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 32 * 1024 * 1024 }, (error, output, complaint) => {
      if (output === '') fail(error ?? new Error(complaint));
      else done((JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations);
    });
  });
}

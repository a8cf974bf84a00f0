import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alertRules } from '../support/alert-rules.js';

const project = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const sources = globSync('{apps,libs}/**/*.ts', { cwd: project }).filter((path) => !path.endsWith('.spec.ts'));
const declared = new Set(
  sources.flatMap((path) => [...read(path).matchAll(/'(we_care_\w+)'/g)].map(([, name]) => name)),
);
const documents = globSync('docs/operate/*', { cwd: project });
const rules = alertRules();

describe('docs/operate', () => {
  it('has a runbook and a row of the table for every alert', () => {
    const table = [...read('docs/operate/alerts.md').matchAll(/^\| `(\w+)` +\| (\w+) .*`([\w-]+\.md)` +\|$/gm)];
    expect(table.map(([, alert, severity, runbook]) => [alert, severity, `docs/operate/${runbook}`])).toEqual(
      rules.map(({ alert, labels, annotations }) => [alert, labels.severity, annotations.runbook]),
    );
    expect(rules.filter(({ annotations }) => !existsSync(join(project, annotations.runbook)))).toEqual([]);
    for (const { alert, annotations } of rules) expect(read(annotations.runbook)).toMatch(new RegExp(`^# ${alert}: `));
  });

  it.each(documents)('names only commands, pages and figures that there are: %s', (path) => {
    const text = read(path);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const figures = [...text.matchAll(/\bwe_care_\w+/g)].map(([name]) => name.replace(/_(bucket|count|sum)$/, ''));
    const users = [
      'we_care_owner',
      'we_care_web',
      'we_care_web_user',
      'we_care_worker',
      'we_care_backup_user',
      'we_care_restored',
    ];
    expect(figures.filter((name) => !declared.has(name) && !users.includes(name))).toEqual([]);
    const pages = [...text.matchAll(/`(?:docs\/operate\/)?([\w-]+\.md)`/g)].map(([, name = '']) => name);
    const places = ['docs/operate', 'docs', '.'];
    expect(pages.filter((name) => !places.some((place) => existsSync(join(project, place, name))))).toEqual([]);
  });
});

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { getMetadataStorage } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { AMENDMENTS, type Amendment } from '#domain/endorsement/amendments.js';
import { TRANSITIONS, type Transition } from '#domain/endorsement/transitions.js';
import { settingNames } from '#platform/setting-names.js';
import { Settings } from '#platform/settings.js';
import { documentTable, documentText } from '../support/document-text.js';
import { environmentExample } from '../support/environment-example.js';
import { stateDiagram } from '../support/state-diagram.js';

const PROJECT = resolve(import.meta.dirname, '../..');
const LIFE = 'docs/life-of-an-endorsement.md';
const CONFIGURATION = 'docs/configuration.md';

/** Every page of documentation, by its path in the project. */
const pages = [
  ...readdirSync(PROJECT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(PROJECT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe('the life of an endorsement', () => {
  it('has the very transition table of the code', () => {
    const code = Object.entries<Transition>(TRANSITIONS).map(([action, { from, to, by }]) => [
      action,
      from.join(', '),
      to.join(', '),
      by,
    ]);
    expect(documentTable(LIFE)).toEqual(code);
  });

  it('draws the transitions of the code', () => {
    expect(documentText(LIFE)).toContain(`\`\`\`mermaid\n${stateDiagram()}\n\`\`\``);
  });

  it('has the very table of amendments of the code', () => {
    const code = Object.entries<Amendment>(AMENDMENTS).map(([action, amendment]) => [
      action,
      amendment.in.join(', '),
      amendment.by.join(', '),
    ]);
    expect(documentTable(LIFE, 'What may change within an endorsement')).toEqual(code);
  });
});

describe('the settings', () => {
  it('have a row each, with their defaults', () => {
    const rows = documentTable(CONFIGURATION);
    expect(rows.map(([name]) => name).sort()).toEqual(settingNames().sort());
    const defaults: Record<string, unknown> = { ...new Settings() };
    for (const [name = '', value] of rows) {
      if (defaults[name] !== undefined) expect([name, value]).toEqual([name, String(defaults[name])]);
    }
  });

  it('are all in .env.example, which is made of that table', () => {
    const must = getMetadataStorage()
      .getTargetValidationMetadatas(Settings, '', false, false)
      .map(({ propertyName }) => propertyName)
      .filter((name) => ['DATABASE_URL', 'SMTP_URL', 'APP_SECRET'].includes(name));
    expect(new Set(must).size).toBe(3);
    expect(documentText('.env.example')).toBe(environmentExample(documentTable(CONFIGURATION), must));
  });
});

describe('the README', () => {
  it('is short enough to be read', () => {
    expect(statSync(join(PROJECT, 'README.md')).size).toBeLessThan(15_000);
  });

  it('names every command of package.json that people run', () => {
    const { scripts } = JSON.parse(documentText('package.json')) as { scripts: Record<string, string> };
    const ofTheHouse = /^(pre|lint$|types$|format$|dependency-rules$|build$)/;
    const readme = documentText('README.md');
    const missing = Object.keys(scripts)
      .filter((name) => !ofTheHouse.test(name))
      .filter((name) => !readme.includes(`npm ${['start', 'test'].includes(name) ? name : `run ${name}`}`));
    expect(missing).toEqual([]);
  });
});

describe('every page of documentation', () => {
  it.each(pages)('leads only to files that are there: %s', (page) => {
    const text = documentText(page);
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, path]) =>
      join(dirname(page), path ?? ''),
    );
    const named = [
      ...text.matchAll(
        /`((?:apps|libs|docs|test|tools|migrations|docker|deploy)\/[\w./-]+?\.(?:tsx?|md|ya?ml|json|sh))`/g,
      ),
    ].map(([, path]) => path ?? '');
    expect([...links, ...named].filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  });
});

describe('the decisions', () => {
  const records = readdirSync(join(PROJECT, 'docs/adr')).filter((name) => /^\d{4}-/.test(name));

  it('are numbered without gaps, dated, and each stands in the list', () => {
    const list = documentText('docs/adr/README.md');
    expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_name, index) => index + 1));
    for (const name of records) {
      const text = readFileSync(join(PROJECT, 'docs/adr', name), 'utf8');
      expect([name, text]).toEqual([
        name,
        expect.stringMatching(/^# \d+\. .+\n\n\d{4}-\d\d-\d\d · (accepted|reversed by)/),
      ]);
      expect(list).toContain(`(${name})`);
    }
  });
});

describe('the drawing of the house', () => {
  it('names every room of the registry', () => {
    const rooms = readdirSync(join(PROJECT, 'libs/registry'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const named = documentTable('docs/architecture.md', 'Rooms of the registry, from below').flatMap(([cell = '']) =>
      cell.split(/,\s*/),
    );
    expect(named.sort()).toEqual(rooms.sort());
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getMetadataStorage } from 'class-validator';
import { AMENDMENTS, type Amendment } from '#domain/endorsement/amendments.js';
import { TRANSITIONS, type Transition } from '#domain/endorsement/transitions.js';
import { Settings } from '#platform/settings.js';
import { readmeTable } from '../support/markdown-table.js';
import { stateDiagram } from '../support/state-diagram.js';

describe('the README', () => {
  it('has the very transition table of the code', () => {
    const code = Object.entries<Transition>(TRANSITIONS).map(([action, { from, to, by }]) => [
      action,
      from.join(', '),
      to.join(', '),
      by,
    ]);
    expect(readmeTable('What may happen to an endorsement')).toEqual(code);
  });

  it('draws the transitions of the code', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`\`\`\`mermaid\n${stateDiagram()}\n\`\`\``);
  });

  it('has the very table of amendments of the code', () => {
    const code = Object.entries<Amendment>(AMENDMENTS).map(([action, amendment]) => [
      action,
      amendment.in.join(', '),
      amendment.by.join(', '),
    ]);
    expect(readmeTable('What may change within an endorsement')).toEqual(code);
  });

  it('has a row for every setting, with its default', () => {
    const settings = getMetadataStorage().getTargetValidationMetadatas(Settings, '', false, false);
    const names = [...new Set(settings.map(({ propertyName }) => propertyName))].sort();
    const rows = readmeTable('Configuration');
    expect(rows.map(([name]) => name).sort()).toEqual(names);
    const defaults: Record<string, unknown> = { ...new Settings() };
    for (const [name = '', value] of rows) {
      if (defaults[name] !== undefined) expect([name, value]).toEqual([name, String(defaults[name])]);
    }
  });

  it('names every command of package.json that people run', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    for (const command of [
      'start',
      'test',
      'run dev',
      'run check',
      'run bench',
      'run screenshots',
      'run staff',
      'run gazetteer',
      'run migrate',
    ]) {
      expect(readme).toContain(`npm ${command}`);
    }
  });
});

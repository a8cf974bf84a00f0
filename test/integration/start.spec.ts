import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
/** Runs for ever, as a web process does that nobody ends. */
const SLEEPER = 'process.stdout.write("awake"); setInterval(() => undefined, 1000);';

let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'we-care-start-'));
  children = [];
  writeFileSync(join(folder, 'package.json'), readFileSync(join(PROJECT, 'package.json')));
  cpSync(join(PROJECT, 'package-lock.json'), join(folder, 'package-lock.json'));
  cpSync(join(PROJECT, 'tools'), join(folder, 'tools'), { recursive: true });
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

async function asleep(script: string): Promise<ChildProcess> {
  const path = join(folder, script);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, SLEEPER);
  const child = spawn(process.execPath, [path], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

describe('the next start after one that was killed', () => {
  it('ends what that one left behind, and nothing that only has its number', async () => {
    const orphan = await asleep('dist/apps/web/src/main.js');
    const stranger = await asleep('another/program.js');
    const killed = spawnSync(process.execPath, ['-e', '']).pid;
    mkdirSync(join(folder, '.data'));
    const note = { pid: killed, address: 'http://localhost:3000', children: [orphan.pid, stranger.pid] };
    writeFileSync(join(folder, '.data', 'running.json'), JSON.stringify(note));
    const ended = once(orphan, 'exit');
    const claim = `const { claimFolder } = await import('./tools/start/only-one.ts');
      (await claimFolder('http://localhost:3000')).noteChildren([1]);`;
    const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', claim], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, expect.stringContaining(`Ending process ${orphan.pid}`)]);
    expect(await ended).toEqual([null, 'SIGTERM']);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    expect(JSON.parse(readFileSync(join(folder, '.data', 'running.json'), 'utf8'))).toMatchObject({ children: [1] });
  });
});

describe('a command beside a running start', () => {
  /** Where links of a command lead that is started with these variables. */
  function leadsTo(variables: NodeJS.ProcessEnv = {}): string {
    const { PORT: _port, PUBLIC_URL: _url, ...inherited } = process.env;
    const ask = `const { projectSettings } = await import('./tools/project-settings.ts');
      process.stdout.write(projectSettings({ databaseUrl: '' }).PUBLIC_URL);`;
    const env = { ...inherited, ...variables };
    return spawnSync(process.execPath, ['--input-type=module', '-e', ask], { cwd: folder, encoding: 'utf8', env })
      .stdout;
  }

  function noted(pid: number | undefined): void {
    mkdirSync(join(folder, '.data'), { recursive: true });
    writeFileSync(join(folder, '.data', 'running.json'), JSON.stringify({ pid, address: 'http://localhost:4321' }));
  }

  it('makes links to its port, unless it is told another one', async () => {
    noted((await asleep('tools/start.ts')).pid);
    expect(leadsTo()).toBe('http://localhost:4321');
    expect(leadsTo({ PORT: '5000' })).toBe('http://localhost:5000');
    expect(leadsTo({ PUBLIC_URL: 'https://pact.example.org' })).toBe('https://pact.example.org');
  });

  it('does not believe the note of one that is gone', () => {
    noted(spawnSync(process.execPath, ['-e', '']).pid);
    expect(leadsTo()).toBe('http://localhost:3000');
  });
});

describe('the installation', () => {
  it('says in a sentence that there is no network, when nothing is kept from earlier', () => {
    const { status, stderr } = spawnSync(process.execPath, ['tools/install.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        npm_config_registry: 'http://127.0.0.1:1/',
        npm_config_cache: join(folder, 'cache'),
      },
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('The npm registry cannot be reached')]);
    expect(stderr).not.toContain('    at ');
  });
});

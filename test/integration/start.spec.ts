import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
/** Runs for ever, as a web process does that nobody ends. */
const SLEEPER = 'process.stdout.write("awake"); setInterval(() => undefined, 1000);';

/** The account of nobody. */
const NOBODY = 65534;

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
/** Runs the installation of a fresh clone; npm finds no registry unless one is given. */
function install(environment: Record<string, string> = {}, account: { uid?: number; gid?: number } = {}) {
  const child = spawn(process.execPath, ['tools/install.mjs'], {
    cwd: folder,
    env: {
      ...process.env,
      npm_config_registry: 'http://127.0.0.1:1/',
      npm_config_cache: join(folder, 'cache'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...account,
  });
  children.push(child);
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
    child.once('close', (status) => resolve({ status, ...said }));
  });
}

/** A server on a port of its own that takes connections and never says anything. */
async function silentServer(): Promise<{ port: number; connections: () => number; close: () => void }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => void sockets.push(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => sockets.length,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe('the installation', () => {
  it('says in a sentence that there is no network, when nothing is kept from earlier', async () => {
    const { status, stderr } = await install();
    expect([status, stderr]).toEqual([1, expect.stringContaining('The npm registry cannot be reached')]);
    expect(stderr).not.toContain('    at ');
  });

  it('does not wait for a network that swallows everything', async () => {
    const hole = await silentServer();
    try {
      const { status, stderr } = await install({ npm_config_registry: `http://127.0.0.1:${hole.port}/` });
      expect([status, stderr]).toEqual([1, expect.stringContaining('The npm registry cannot be reached')]);
      expect(hole.connections()).toBeGreaterThan(0);
    } finally {
      hole.close();
    }
  });

  it('says that the port is taken before it installs anything, when it is to start', async () => {
    const other = await silentServer();
    try {
      const environment = { npm_lifecycle_event: 'prestart', PORT: String(other.port) };
      const { status, stdout, stderr } = await install(environment);
      expect([status, stderr]).toEqual([1, expect.stringContaining(`Port ${other.port} is in use by another program`)]);
      expect(stdout).not.toContain('Installing');
      const { stdout: without } = await install({ ...environment, npm_lifecycle_event: 'pretest' });
      expect(without).toContain('Installing');
    } finally {
      other.close();
    }
  });

  it('says in a sentence that the folder cannot be written', async () => {
    const isRoot = process.getuid?.() === 0;
    chmodSync(folder, 0o555);
    try {
      // Root may write anywhere.
      const { status, stderr } = await install({}, isRoot ? { uid: NOBODY, gid: NOBODY } : {});
      expect([status, stderr]).toEqual([1, expect.stringContaining(`${folder} cannot be written`)]);
      expect(stderr).not.toContain('    at ');
    } finally {
      chmodSync(folder, 0o755);
    }
  });
});

describe('a start', () => {
  it('says in a sentence that its folder cannot be written', () => {
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
    const isRoot = process.getuid?.() === 0;
    chmodSync(folder, 0o555);
    try {
      const { status, stderr } = spawnSync(process.execPath, ['tools/start.ts'], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PORT: '0' },
        ...(isRoot && { uid: NOBODY, gid: NOBODY }),
      });
      expect([status, stderr]).toEqual([1, expect.stringMatching(/(may not be written|can only be read).*Clone it/)]);
      expect(stderr).not.toContain('    at ');
    } finally {
      chmodSync(folder, 0o755);
    }
  });
});

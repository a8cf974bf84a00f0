import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where other places than PATH keep a Chromium. */
const chromiumPlaces = [
  join(homedir(), '.cache/ms-playwright/chromium-*/chrome-linux*/chrome'),
  join(homedir(), 'Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*'),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

const fonts = ['fonts-noto-core', 'fonts-noto-cjk'];

/**
 * Chromium for the browser tests: found, or installed from Debian's packages when we may. Its headless shell comes
 * first: it draws the same pages two to four times as fast as the whole program.
 */
export function findChromium(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return existsSync(given) ? given : undefined;
  const shell = (): string | undefined => onPath('chromium-headless-shell', 'chrome-headless-shell');
  const whole = (): string | undefined =>
    onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ??
    chromiumPlaces.flatMap((place) => globSync(place)).at(-1);
  return (
    shell() ??
    (aptInstall('chromium-headless-shell', ...fonts) ? shell() : undefined) ??
    whole() ??
    (aptInstall('chromium', ...fonts) ? whole() : undefined)
  );
}

/** A Redis server for the tests of the second queue backend: found, or installed likewise. */
export function findRedis(): string | undefined {
  const find = (): string | undefined => onPath('redis-server', 'valkey-server');
  return find() ?? (aptInstall('redis-server') ? find() : undefined);
}

function onPath(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const programs = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return programs.find((program) => existsSync(program));
}

/** Installs Debian packages when this is root on a Debian machine; says what it does, and why when it fails. */
function aptInstall(...packages: string[]): boolean {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  console.log(`Installing Debian's ${packages.join(', ')} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const done = spawnSync('apt-get', args, { env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    if (done.status !== 0) {
      console.log(`apt-get ${args.join(' ')} failed: ${(done.stderr.trim().split('\n').at(-1) ?? '').slice(0, 300)}`);
      return false;
    }
  }
  return true;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What asks something of a place elsewhere, but for the database and its queue, which the settings name. */
const ASKS = [
  /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource)\(/,
  /\bfrom '(?:node:(?:net|tls|dns|dns\/promises|dgram)|undici|axios|got|ws|nodemailer|@aws-sdk\/[\w-]+)'/,
  /^import (?:\w+|\{[^}]*\b(?:request|get|connect|Agent)\b[^}]*\}) from 'node:https?2?'/m,
];
const TYPES_ONLY = /^import type .*$/gm;

/**
 * The files that do so, each of one place that the settings name. Nothing asks an address that somebody typed; whoever
 * adds a file here says where it asks.
 */
const KNOWN: Readonly<Record<string, string>> = {
  'apps/web/src/http/slow-requests.ts': 'nobody: looks whether a request has a socket',
  'libs/platform/truncated-network.ts': 'nobody: tells addresses apart',
  'libs/platform/clamd.ts': 'CLAMD_URL',
  'libs/platform/s3-documents.ts': 'DOCUMENTS_S3_ENDPOINT',
  'libs/mail/send-mail.ts': 'SMTP_URL',
  'libs/registry/operation/launch/sender-records.ts': 'the name servers, for the domain of MAIL_FROM',
};

const isSource = (name: string) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$|\.d\.ts$/.test(name);
const asks = (text: string) => ASKS.some((pattern) => pattern.test(text.replace(TYPES_ONLY, '')));

/** The scripts of pages are left out: they run in a browser, under `connect-src 'self'`. */
function asking(): string[] {
  const files = ['apps', 'libs'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((name) => join(root, top, name)),
  );
  return files
    .filter((path) => isSource(path) && !path.includes('/assets/islands/'))
    .filter((path) => asks(readFileSync(path, 'utf8')))
    .map((path) => relative(root, path))
    .sort();
}

describe('what the registry asks of places elsewhere', () => {
  it('goes to places that the settings name, from files that are known', () => {
    expect(asking().filter((path) => !(path in KNOWN))).toEqual([]);
  });

  it('is asked by every file that is said to', () => {
    const found = asking();
    const silent = Object.keys(KNOWN).filter((path) => existsSync(join(root, path)) && !found.includes(path));
    expect(silent).toEqual([]);
  });

  it.each([
    'const page = await fetch(address);',
    "import { connect } from 'node:net';",
    "import { lookup } from 'node:dns/promises';",
    "import { request } from 'node:https';",
    "import http from 'node:http';",
  ])('is seen in %j', (line) => {
    expect(asks(line)).toBe(true);
  });
});

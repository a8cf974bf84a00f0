import { posix } from 'node:path';

/** Where whoever presses what only the service could do is told that it has ended; one in each language's folder. */
export const ENDED = 'ended.html';

/** What a page says of its own address, and the programs that it would load: neither is there any more. */
const OF_THE_SERVICE = [
  /<link rel="(?:canonical|alternate)"[^>]*>/g,
  /<meta property="og:(?:url|image)"[^>]*>/g,
  /<script\b[^>]*\bsrc="[^"]*"[^>]*><\/script>/g,
];

/** The file of an address: `/en/pact` → `en/pact/index.html`; what has an ending keeps it. */
export function fileOf(path: string): string {
  const name = path.replace(/^\//, '');
  return /\.[a-z][a-z0-9]*$/i.test(name) ? name : posix.join(name, 'index.html');
}

/**
 * A page as it is read from a folder, without the service: its links lead to the files beside it.
 *
 * @param html as we render it
 * @param path the address at which it was
 * @param exported every address that has a file
 */
export function staticPage(html: string, path: string, exported: ReadonlySet<string>): string {
  const locale = path.split('/')[1] ?? '';
  const folder = posix.dirname(fileOf(path));
  const relative = (address: string): string => {
    const [target = '', anchor] = address.split('#');
    const wanted = target.split('?')[0] ?? '';
    const isThere = wanted.startsWith('/assets/') || exported.has(wanted);
    const link = posix.relative(folder, isThere ? fileOf(wanted) : `${locale}/${ENDED}`);
    return isThere && anchor !== undefined ? `${link}#${anchor}` : link;
  };
  const plain = OF_THE_SERVICE.reduce((text, pattern) => text.replace(pattern, ''), html);
  return plain
    .replace(
      /\b(href|src|action)="(\/[^"]*)"/g,
      (_all, name: string, address: string) => `${name}="${relative(address)}"`,
    )
    .replace(/(<form\b[^>]*\b)method="post"/gi, '$1method="get"');
}

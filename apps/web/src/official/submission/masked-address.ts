/**
 * An address by which its owner knows it and nobody else can write to it: `s•••@town.example.org`. The browser that
 * signed may be a library's.
 */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = ''] = address;
  return at < 1 ? '•••' : `${first}•••${address.slice(at)}`;
}

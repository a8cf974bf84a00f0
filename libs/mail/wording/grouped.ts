/** A code in groups of three, as people read and remember it: `7F3 K9Q`. The page takes it with or without the space. */
export function grouped(code: string): string {
  return (code.match(/.{1,3}/g) ?? []).join(' ');
}

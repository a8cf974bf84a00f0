/** A password exactly as it was typed: forms are trimmed when read, and white space is part of a password. */
export function rawPassword(body: unknown, field: string): string {
  const value = (body as Readonly<Record<string, unknown>> | null)?.[field];
  return typeof value === 'string' ? value : '';
}

const ABSOLUTE = /^https?:\/\/[^/?#]*/i;

/**
 * The target of a request without scheme and host. A server must take the absolute form, which proxies send; what
 * stands before the path says nothing that we believe.
 *
 * @source RFC 9112, section 3.2.2
 */
export function originForm(target: string): string {
  if (target.startsWith('/')) return target;
  const rest = target.replace(ABSOLUTE, '');
  if (rest === target) return target;
  return rest.startsWith('/') ? rest : `/${rest}`;
}

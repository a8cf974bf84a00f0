import { permissionsOf } from '../../apps/web/src/access/signed-in-staff.js';
import type { Permission } from '../../apps/web/src/access/permissions.js';
import { STAFF_ROLES, type StaffRole } from '#domain/staff/staff-role.js';
import type { Route } from './routes.js';

/** Where the matrix is written down, for people. */
export const PERMISSIONS_FILE = new URL('../../docs/permissions.md', import.meta.url);

const INTRODUCTION = `# Who may call what

Written from the code by \`npm run permissions\`; \`test/integration/permissions.spec.ts\` fails when this file is not what
the code says, and asks every route of the staff's side as each role, as somebody who has given the password alone, and
as a stranger. A route without a mark is denied to everybody. \`public\` pages that belong to signing in, to a draft or to
a signatory ask for the password, the cookie or the link by themselves.
`;

/** Whether a role may call a route. */
export function mayCall(role: StaffRole, { access }: Route): boolean {
  return access === 'public' || permissionsOf(role).includes(access as Permission);
}

/** The whole file: every route and who may call it. */
export function permissionMatrix(routes: readonly Route[]): string {
  const rows = routes
    .map((route) => [
      `\`${route.method} ${route.path}\``,
      route.access === undefined ? 'nobody' : `\`${route.access}\``,
      route.access === 'public' ? 'yes' : '',
      ...STAFF_ROLES.map((role) => (mayCall(role, route) ? 'yes' : '')),
    ])
    .sort(([one = ''], [other = '']) => (pathIn(one) < pathIn(other) ? -1 : 1));
  return `${INTRODUCTION}\n${markdownTable(['route', 'needs', 'anybody', ...STAFF_ROLES], rows)}\n`;
}

/** Sorts by address, and reading before sending. */
function pathIn(cell: string): string {
  return cell.replace(/^`(\w+) (.*)`$/, '$2 $1');
}

/** A table with its columns aligned as prettier would. */
function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

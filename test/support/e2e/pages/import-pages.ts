import { startImport } from '#registry/import/start-import.js';
import { bringIn, checkedImport, importFile, importLine } from '../../imports.js';
import { seeHeading } from '../screen.js';
import { goTo, pageCase, type Opening, type PageCase } from './page-case.js';
import { signedIn } from './staff-session.js';

const IMPORT = '/staff/imports/:importId';

/** The list of imports, and one import from its upload to the question whether to take it back. */
export const IMPORT_PAGES: readonly PageCase[] = [
  pageCase('staff-imports', '/staff/imports', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/imports');
  }),
  pageCase('staff-import', IMPORT, async (at) => {
    await goTo(at, `/staff/imports/${await checked(at)}?outcome=duplicate`);
  }),
  pageCase('staff-import-under-way', IMPORT, async (at) => {
    const staff = await signedIn(at);
    const { registry } = at.stack;
    const started = await startImport(registry, importFile([line()]), staff.id);
    const id = started.ok ? started.batchId : '';
    await registry.dataSource.query(`UPDATE import_batch SET status = 'applying' WHERE id = $1`, [id]);
    await goTo(at, `/staff/imports/${id}`);
    await seeHeading(at.visitor, 'paper.csv');
  }),
  pageCase('staff-import-confirmation', `${IMPORT}/confirmation`, async (at) => {
    await goTo(at, `/staff/imports/${await checked(at)}/confirmation`);
  }),
  pageCase('staff-import-undoing', `${IMPORT}/undoing`, async (at) => {
    const staff = await signedIn(at);
    const id = await checked(at);
    await bringIn(at.stack.registry, id, staff.id);
    await goTo(at, `/staff/imports/${id}/undoing`);
  }),
];

/** A new row each time: the same one would be there already. */
function line(changes: Parameters<typeof importLine>[0] = {}): string {
  const number = Math.random().toString(36).slice(2);
  return importLine({ name: `Paper Town ${number}`, country: 'FR', external_id: number, ...changes });
}

/** A file with a row of each kind, checked. */
async function checked(at: Opening): Promise<string> {
  const staff = await signedIn(at);
  const name = `Paperville ${Math.random().toString(36).slice(2)}`;
  return checkedImport(
    at.stack.registry,
    [line(), line({ name }), line({ name, signed_on: '2025-02-01' }), line({ contact_email: 'nobody' })],
    staff.id,
  );
}

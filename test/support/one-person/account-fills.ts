import { documentStorage } from '#platform/document-storage.js';
import { judgeNextDocument } from '#registry/evidence/judge-next-document.js';
import { attachDocument } from '#registry/evidence/attach-document.js';
import { STAFF_ROLES } from '#domain/staff/staff-role.js';
import { savedViews, saveView } from '#registry/review/saved-views.js';
import { effectOn, inventPactVersion } from '../new-pact.js';
import { anApp } from '../second-factor.js';
import { aStaffMember } from '../staff.js';
import { aFile, aPdf } from '../uploads.js';
import { aPublicCase } from './public-cases.js';
import type { Fill, Filled, Walk } from './walk.js';

const ACCOUNT = '/:locale/staff/account';
const REASONS = '/:locale/staff/reasons';
const PEOPLE = '/:locale/staff/people';
const VIEWS = '/:locale/staff/views';

type Request = Pick<Filled, 'path' | 'query' | 'body'>;

/** Something of Eve’s own office, with nothing public in it: it has to leave the public record alone all the same. */
const once = (make: (walk: Walk) => Promise<Request>): Fill =>
  async function* (walk) {
    await aPublicCase(walk.world, 'listed');
    yield { about: 'her own office', ...(await make(walk)) };
  };

const words = (code: string) => ({
  labelEn: code,
  labelFr: code,
  labelEs: code,
  wordsEn: 'Other words.',
  wordsFr: 'D’autres mots.',
  wordsEs: 'Otras palabras.',
});

/** A second app, which can be named and removed. */
async function aFactor({ world, eve }: Walk): Promise<string> {
  await anApp(world.registry, eve, false);
  const [factor] = await world.query<{ id: string }>(
    'SELECT id FROM staff_authenticator WHERE account_id = $1 ORDER BY created_at DESC LIMIT 1',
    [eve.id],
  );
  return factor?.id ?? '';
}

/** A reason under which a public case was decided, so that its words are among what was said. */
const aUsedReason = async ({ world }: Walk): Promise<string> => {
  await aPublicCase(world, 'suspended');
  const [reason] = await world.query<{ id: string }>(
    `SELECT id FROM reason WHERE purpose = 'suspend' AND active ORDER BY code LIMIT 1`,
  );
  return reason?.id ?? '';
};

async function aNewReason({ world }: Walk): Promise<string> {
  const code = `walked_${String(Math.trunc(Math.random() * 1e9))}`;
  const [made] = await world.query<{ id: string }>(
    `INSERT INTO reason (purpose, code, label, words, active, created_at, updated_at)
      SELECT 'suspend', $1, label, words, true, now(), now() FROM reason WHERE purpose = 'suspend' LIMIT 1 RETURNING id`,
    [code],
  );
  return made?.id ?? '';
}

const onReason = (make: (walk: Walk) => Promise<string>, body: Readonly<Record<string, string>> = {}): Fill =>
  once(async (walk) => ({ path: { reasonId: await make(walk) }, body }));

/** Every change of an account that the page offers. */
const onPerson: Fill = async function* (walk): AsyncGenerator<Filled> {
  await aPublicCase(walk.world, 'listed');
  for (const role of STAFF_ROLES) {
    const { id } = await aStaffMember(walk.world.registry, { role: 'reviewer' });
    yield { path: { personId: id }, body: { change: 'role', role }, about: `to ${role}` };
  }
  for (const change of ['disable', 'enable', 'resetFactor', 'endSessions'] as const) {
    const { id } = await aStaffMember(walk.world.registry, { role: 'publisher' });
    yield { path: { personId: id }, body: { change }, about: change };
  }
};

async function aView({ world, eve }: Walk): Promise<string> {
  const name = `View ${String(Math.trunc(Math.random() * 1e9))}`;
  await saveView(world.registry, eve.id, { name, filter: '?country=ZA' });
  return (await savedViews(world.manager, eve.id)).find((view) => view.name === name)?.id ?? '';
}

let versions = 0;

async function aVersion(): Promise<string> {
  versions += 1;
  const version = `9.${String(versions)}`;
  inventPactVersion(version);
  return Promise.resolve(version);
}

const aDocument: Fill = async function* (walk) {
  const { world, test } = walk;
  const id = await aPublicCase(world, 'listed');
  const storage = documentStorage(test.settings);
  const documentId = await attachDocument(world.registry, storage, { endorsementId: id }, aFile(await aPdf()));
  while (await judgeNextDocument(world.registry, storage));
  yield { path: { id, documentId }, about: 'a document of a listed one' };
};

/** Valid requests for what staff do with their own accounts, with colleagues’, with reasons, versions and lists. */
export const ACCOUNT_FILLS: Readonly<Record<string, Fill>> = {
  [`${ACCOUNT}/factors/:factorId`]: once(async (walk) => ({
    path: { factorId: await aFactor(walk) },
    body: { name: 'The other telephone' },
  })),
  [`${ACCOUNT}/factors/:factorId/removal`]: once(async (walk) => ({ path: { factorId: await aFactor(walk) } })),
  [`${ACCOUNT}/recovery-codes`]: once(() => Promise.resolve({})),
  [`${ACCOUNT}/sessions`]: once(() => Promise.resolve({})),
  [`${PEOPLE}/new`]: once(() =>
    Promise.resolve({
      body: { name: 'Puppet Example', email: `puppet-${Date.now()}@example.org`, role: 'publisher', language: 'en' },
    }),
  ),
  [`${PEOPLE}/:personId`]: onPerson,
  [`${REASONS}/new`]: once(() =>
    Promise.resolve({ body: { ...words('Walked'), purpose: 'reject', code: `walked_${Date.now() % 1e6}` } }),
  ),
  [`${REASONS}/:reasonId`]: onReason(aUsedReason, words('Reworded')),
  [`${REASONS}/:reasonId/deactivation`]: onReason(aNewReason),
  [`${REASONS}/:reasonId/activation`]: onReason(aNewReason),
  [`${REASONS}/:reasonId/deletion`]: onReason(aNewReason),
  [`${VIEWS}/new`]: once(() => Promise.resolve({ query: '?country=ZA', body: { name: `New ${Date.now()}` } })),
  [`${VIEWS}/:viewId`]: once(async (walk) => ({ path: { viewId: await aView(walk) }, body: { name: 'Other name' } })),
  [`${VIEWS}/:viewId/removal`]: once(async (walk) => ({ path: { viewId: await aView(walk) } })),
  '/:locale/staff/export/:format': once(() => Promise.resolve({ path: { format: 'csv' } })),
  '/:locale/staff/audit/:format': once(() => Promise.resolve({ path: { format: 'csv' } })),
  '/:locale/staff/endorsements/:id/documents/:documentId': aDocument,
  // Last: from then on nobody signs the version that the other cases sign.
  '/:locale/staff/pact-versions/:version': once(async ({ world }) => ({
    path: { version: await aVersion() },
    body: { ...effectOn(world.clock.now()), sure: 'yes' },
  })),
  '/:locale/staff/pact-versions/:version/cancellation': async function* (walk) {
    const version = await aVersion();
    const day = new Date(walk.world.clock.now().getTime() + 5 * 86_400_000);
    const address = `/en/staff/pact-versions/${version}`;
    yield {
      path: { version },
      about: 'a scheduled version',
      send: async (cancellation) => {
        await walk.browser.post(address, { ...effectOn(day), sure: 'yes' });
        return walk.browser.post(cancellation);
      },
    };
  },
};

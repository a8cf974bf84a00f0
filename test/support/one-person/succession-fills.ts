import { merger, succeed } from '../register-world/succession-moves.js';
import { publishWhatWaits } from '../drained-outbox.js';
import { aPublicCase } from './public-cases.js';
import type { Fill } from './walk.js';

const CASE = '/:locale/staff/endorsements/:id';

/** What became of the place of a public case: each kind, with its successors chosen. */
const record: Fill = async function* (walk) {
  for (const which of ['listed', 'announced', 'lapsed', 'suspended'] as const) {
    for (const kind of ['renamed', 'merged_into', 'split_into'] as const) {
      const id = await aPublicCase(walk.world, which);
      const { version } = await walk.world.read(id);
      const { source } = merger();
      const names = { renamed: '', merged_into: 'Successor', split_into: 'Successor\nOther Successor' }[kind];
      const choices = names.split('\n').filter(Boolean);
      yield {
        path: { id },
        body: {
          version: String(version),
          kind,
          'date-day': '1',
          'date-month': '1',
          'date-year': '2026',
          source,
          newName: kind === 'renamed' ? 'Newly Named Town' : '',
          successors: names,
          ...Object.fromEntries(choices.map((name, index) => [`choice-${index}`, `new:${name}`])),
        },
        about: `${which}, ${kind}`,
      };
    }
  }
};

const undo: Fill = async function* (walk) {
  const { world } = walk;
  const id = await succeed(world, '', 1);
  await publishWhatWaits(world.registry);
  const { version, localGovernment } = await world.read(id);
  const [succession] = await world.query<{ id: string }>(
    'SELECT id FROM local_government_succession WHERE local_government_id = $1',
    [localGovernment.id],
  );
  yield {
    path: { id, successionId: succession?.id ?? '' },
    body: { version: String(version) },
    about: 'a listed one whose place was merged',
  };
};

/** Valid requests about what became of a local government. */
export const SUCCESSION_FILLS: Readonly<Record<string, Fill>> = {
  [`${CASE}/succession`]: record,
  [`${CASE}/succession/preview`]: record,
  [`${CASE}/succession/:successionId`]: undo,
};

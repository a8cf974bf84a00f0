import { acceptContactChange, objectToContactChange } from '#registry/own-page/answer-contact-change.js';
import { CONTACT_DECISIONS } from '#domain/contact/contact-rights.js';
import { THE_REGISTRY } from '#registry/record/change-status.js';
import { erasePersonalData } from '#registry/privacy/erase-personal-data.js';
import { inTransaction } from '#platform/transaction.js';
import { aHandOver, mailedChange } from '../contact-changes.js';
import { aPublicCase } from './public-cases.js';
import type { Fill } from './walk.js';

const CASE = '/:locale/staff/endorsements/:id';

/** A hand-over on a listed one to which whoever was the contact objects; after it was accepted, or before. */
const objected = (accepted: boolean): Fill =>
  async function* (walk) {
    const { world } = walk;
    for (const decision of CONTACT_DECISIONS) {
      const id = await aPublicCase(world, 'listed');
      const { acceptance, objection } = await aHandOver(world.registry, id);
      if (accepted) await acceptContactChange(world.registry, acceptance);
      await objectToContactChange(world.registry, objection);
      const { id: contactChangeId } = await mailedChange(world.registry, id);
      const { version } = await world.read(id);
      yield {
        path: { id, contactChangeId },
        body: { version: String(version), decision, reason: 'We believe this one.' },
        about: `an objection to a hand-over, ${decision}`,
      };
    }
  };

/** Valid requests about the contact of a case and objections to another one. */
export const CONTACT_FILLS: Readonly<Record<string, Fill>> = {
  [`${CASE}/objection`]: objected(false),
  [`${CASE}/dispute/:contactChangeId`]: objected(true),
  [`${CASE}/erased`]: async function* ({ world }) {
    const id = await aPublicCase(world, 'listed');
    await inTransaction(world.registry.dataSource, (manager) =>
      erasePersonalData(manager, world.registry, id, THE_REGISTRY),
    );
    yield { path: { id }, body: { subject: 'signatory_name', text: 'Somebody' }, about: 'an erased one' };
  },
  [`${CASE}/contact/look`]: async function* (walk) {
    // Nobody set its address: there is nothing to look at, and nothing happens.
    const id = await aPublicCase(walk.world, 'listed');
    const { version } = await walk.world.read(id);
    yield { path: { id }, body: { version: String(version) }, about: 'a listed one' };
  },
};

import type { MandateKind } from '#domain/endorsement/mandate.js';
import { confirmationSecrets } from '#registry/signing/issue-confirmation.js';
import { disownEndorsement } from '#registry/signing/confirm-endorsement.js';
import { changeSecrets } from '#registry/own-page/contact-change-rules.js';
import { acceptContactChange } from '#registry/own-page/answer-contact-change.js';
import { requestContactChange } from '#registry/own-page/request-contact-change.js';
import { requestErasure } from '#registry/privacy/request-erasure.js';
import { answerInformation } from '#registry/own-page/answer-information.js';
import { bringMandate } from '#registry/own-page/bring-mandate.js';
import { changeConsents } from '#registry/own-page/change-consents.js';
import { addUndertaking, withdrawUndertaking } from '#registry/own-page/change-undertaking.js';
import { correctDetails } from '#registry/own-page/correct-details.js';
import { reconfirmEndorsement } from '#registry/own-page/reconfirm-endorsement.js';
import { withdrawEndorsement } from '#registry/own-page/withdraw-endorsement.js';
import { UNDERTAKINGS } from '#domain/pact/undertaking.js';
import { confirmByMail } from '../endorsements.js';
import { answers, submission } from '../submissions.js';
import type { World } from './world.js';

export const DECIDED = { kind: 'council_decision', date: '2026-02-03', reference: 'R 1', url: null } as const;

/** Signs for one of the places, or for the place of another endorsement. */
export async function sign(world: World, chance: number, kind?: MandateKind): Promise<string> {
  const place = world.places[chance % world.places.length];
  if (!place) throw new Error('There is no place.');
  const mandateKind = kind ?? (chance % 3 === 0 ? 'announcement' : 'council_decision');
  const consents = { process_contact: true, publish_endorsement: true, publish_name: chance % 2 === 0, news: false };
  const given = answers({
    country: place.country,
    government: { listed: true, placeId: place.id, name: place.name, detail: '' },
    mandate: { ...DECIDED, kind: mandateKind, reference: null },
    consents,
  });
  return (await submission(world.registry, given)).endorsementId;
}

export const confirm = (world: World, id: string) => confirmByMail(world.registry, id);

/** Whoever got the mail did not sign: a fresh one, as a link lives for three days. */
export async function disown(world: World, _id: string, chance: number): Promise<void> {
  const id = await sign(world, chance);
  if (chance % 2) await confirm(world, id);
  const [mailed] = await world.query<{ id: string }>('SELECT id FROM confirmation WHERE endorsement_id = $1', [id]);
  const { token, code } = confirmationSecrets(world.registry.secret, mailed?.id ?? '');
  await disownEndorsement(world.registry, { token, code, draftToken: undefined });
}

export const answer = async (world: World, id: string) =>
  answerInformation(world.registry, await world.seen(id), 'Here it is.');

export const mandate = async (world: World, id: string) => bringMandate(world.registry, await world.seen(id), DECIDED);

export const reconfirm = async (world: World, id: string, chance: number) =>
  reconfirmEndorsement(world.registry, await world.seen(id), {
    signatoryName: `Mayor Example ${chance % 5}`,
    signatoryOffice: 'Mayor',
    publishName: chance % 2 === 0,
    language: 'en',
  });

export const withdraw = async (world: World, id: string) =>
  withdrawEndorsement(world.registry, await world.seen(id), { ...(await world.reasonFor('withdraw')), text: '' });

/** What a contact may do on the own page that moves no state; each is refused in some of them. */
export const OWN_PAGE: readonly ((world: World, id: string, chance: number) => Promise<unknown>)[] = [
  async (world, id, chance) =>
    changeConsents(world.registry, await world.seen(id), {
      answers: { publish_name: chance % 2 === 0, news: chance % 3 === 0 },
      language: 'en',
    }),
  async (world, id, chance) =>
    correctDetails(world.registry, await world.seen(id), {
      signatoryName: `Mayor Example ${chance % 7}`,
      signatoryOffice: chance % 2 ? 'Mayor' : 'Deputy Mayor',
    }),
  async (world, id, chance) =>
    addUndertaking(world.registry, await world.seen(id), { undertaking: undertaking(chance), mandate: DECIDED }),
  async (world, id, chance) =>
    withdrawUndertaking(world.registry, await world.seen(id), { undertaking: undertaking(chance), mandate: DECIDED }),
  async (world, id) => requestErasure(world.registry, await world.seen(id)),
  async (world, id, chance) => {
    const wanted = { name: 'Nomsa Example', role: 'Adviser', email: `n${chance % 9}@town.example.org`, language: 'en' };
    const change = await requestContactChange(world.registry, await world.seen(id), { kind: 'hand_over', ...wanted });
    const { token, code } = changeSecrets(world.registry.secret, 'acceptance', change);
    await acceptContactChange(world.registry, { token, code });
  },
];

function undertaking(chance: number) {
  return UNDERTAKINGS[chance % UNDERTAKINGS.length] ?? 'health';
}

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DomainErrorCode } from '#domain/domain-error.js';
import { newToken } from '#platform/secret.js';
import { acceptContactChange, objectToContactChange } from '#registry/own-page/answer-contact-change.js';
import { addressesByStaff, contactStanding } from '#registry/own-page/contact-standing.js';
import { endContactChanges, settleObjection } from '#registry/own-page/end-contact-changes.js';
import { lookAtContact } from '#registry/own-page/look-at-contact.js';
import { requestContactChange, takeBackContactChange } from '#registry/own-page/request-contact-change.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { correctContactEmail } from '#registry/own-page/correct-contact-email.js';
import { Registry } from '#registry/registry.js';
import { timeline, type StatusEvent } from '#registry/review/timeline.js';
import { openOwnPage } from '#registry/own-page/open-own-page.js';
import { readOwnData } from '#registry/own-page/own-data.js';
import { requestAccess } from '#registry/own-page/request-access.js';
import { withdrawEndorsement } from '#registry/own-page/withdraw-endorsement.js';
import { askedByStaff, confirmedBy, mailedChange, setByStaff } from '../support/contact-changes.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement, confirmByMail } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { answerAccessRequests, mailedAccess } from '../support/own-page.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';

let database: TestDatabase;
let registry: Registry;
let clock: MovableClock;
let ana: TestStaff;
let ben: TestStaff;

const NEW = 'new@town.example.org';
const SECRET = 'a secret of this test';

beforeAll(async () => {
  database = await createTestDatabase();
  const first = new Registry(database.dataSource, new MovableClock(), SECRET);
  ana = await aStaffMember(first, { role: 'publisher', name: 'Ana Setter' });
  ben = await aStaffMember(first, { role: 'publisher', name: 'Ben Second' });
});

beforeEach(() => {
  clock = new MovableClock();
  registry = new Registry(database.dataSource, clock, SECRET);
});

afterAll(() => database.drop());

const code = (wanted: DomainErrorCode): unknown => expect.objectContaining({ code: wanted });
const read = (id: string) => readEndorsement(database.dataSource.manager, id);
const seenBy = async (id: string, { id: staffId }: TestStaff) => {
  return { endorsementId: id, version: (await read(id)).version, staffId };
};
const rightsOf = async (id: string) => (await contactStanding(registry, id)).rights;
const MOVED = { code: 'merged_authority', text: '' };

async function withdraw(id: string): Promise<void> {
  const [reason] = await database.dataSource.query<{ code: string }[]>(
    `SELECT code FROM reason WHERE purpose = 'withdraw' ORDER BY code LIMIT 1`,
  );
  const { version } = await read(id);
  await withdrawEndorsement(registry, { endorsementId: id, version }, { ...MOVED, code: reason?.code ?? '' });
}

async function jobsOf(id: string): Promise<string[]> {
  const rows = await database.dataSource.query<{ job: string }[]>(
    `SELECT job FROM outbox WHERE subject ->> 'endorsementId' = $1 AND job LIKE 'mail.contact%' ORDER BY job`,
    [id],
  );
  return rows.map(({ job }) => job.replace('mail.', ''));
}

async function entriesOf(id: string, action: string): Promise<StatusEvent[]> {
  const events = await timeline(database.dataSource.manager, id);
  return events.filter((event): event is StatusEvent => event.type === 'status' && event.action === action);
}

const flagBounced = (id: string) =>
  database.dataSource.query(
    `UPDATE endorsement_people SET contact_bounced_at = $2, contact_bounce_code = 'refused' WHERE endorsement_id = $1`,
    [id, clock.now()],
  );

describe('an address that staff give for the contact', () => {
  it('changes nothing before it is accepted there; both addresses are told', async () => {
    const endorsement = await anEndorsement(registry).submitted();
    await askedByStaff(registry, endorsement.id, { by: ana });
    expect(await read(endorsement.id)).toEqual({ ...endorsement, version: endorsement.version + 1 });
    expect(await jobsOf(endorsement.id)).toEqual(['contact-change-notice', 'contact-change-offer']);
    expect((await addressesByStaff(registry, endorsement.id)).asked).toMatchObject({
      email: NEW,
      setByName: 'Ana Setter',
      proposedByName: null,
      oldUnreachable: false,
    });
  });

  it('is accepted by code; history names who set it, at the request and at the acceptance', async () => {
    const { id, contactEmail } = await anEndorsement(registry).verifiedBy(ana);
    await setByStaff(registry, id, { by: ana, second: ben });
    expect((await read(id)).contactEmail).toBe(NEW);
    const [asked] = await entriesOf(id, 'ask_contact');
    expect(asked).toMatchObject({ actorKind: 'staff', actorName: 'Ben Second', reasonText: 'They called us.' });
    expect(asked?.values).toEqual([
      { field: 'proposedBy', before: null, after: 'Ana Setter' },
      { field: 'addressAsked', before: null, after: NEW },
    ]);
    const [accepted] = await entriesOf(id, 'accept_contact');
    expect(accepted).toMatchObject({ actorKind: 'official', actorName: null });
    expect(accepted?.values).toEqual([
      { field: 'contactEmail', before: contactEmail, after: NEW },
      { field: 'setBy', before: null, after: 'Ben Second' },
      { field: 'proposedBy', before: null, after: 'Ana Setter' },
    ]);
    const taken = JSON.stringify(await readOwnData(registry, id));
    expect(taken).toContain(NEW);
    expect(taken).not.toMatch(/Ana Setter|Ben Second/);
  });

  it('takes a second person where the public has seen the endorsement, who has looked by that', async () => {
    const { id, contactEmail } = await anEndorsement(registry).verifiedBy(ana);
    await askedByStaff(registry, id, { by: ana });
    expect([(await read(id)).contactEmail, await jobsOf(id)]).toEqual([contactEmail, []]);
    await expect(confirmedBy(registry, id, ana)).rejects.toEqual(code('proposal.same-person'));
    await confirmedBy(registry, id, ben);
    await acceptContactChange(registry, (await mailedChange(registry, id)).acceptance);
    expect(await rightsOf(id)).toBe('full');
  });

  it('is not told to the old address when mail to it comes back; case and history say so', async () => {
    const { id } = await anEndorsement(registry).submitted();
    await flagBounced(id);
    const { acceptance } = await askedByStaff(registry, id, { by: ana });
    expect(await jobsOf(id)).toEqual(['contact-change-offer']);
    expect((await addressesByStaff(registry, id)).asked?.oldUnreachable).toBe(true);
    const notTold = { field: 'oldAddress', before: null, after: 'notTold' };
    expect((await entriesOf(id, 'ask_contact'))[0]?.values).toContainEqual(notTold);
    await acceptContactChange(registry, acceptance);
    expect((await entriesOf(id, 'accept_contact'))[0]?.values).toContainEqual(notTold);
    expect(await jobsOf(id)).toEqual(['contact-change-offer', 'contact-welcome']);
    expect((await read(id)).contactBouncedAt).toBeNull();
  });

  it('is noted as untold also when the notice itself came back', async () => {
    const { id } = await anEndorsement(registry).submitted();
    const { acceptance } = await askedByStaff(registry, id, { by: ana });
    await flagBounced(id);
    await acceptContactChange(registry, acceptance);
    expect(await jobsOf(id)).toEqual(['contact-change-notice', 'contact-change-offer', 'contact-welcome']);
    expect((await addressesByStaff(registry, id)).unseen?.oldUnreachable).toBe(true);
  });

  it('ends with an objection before it is accepted; who set it cannot be the one who deals with that', async () => {
    const { id, contactEmail } = await anEndorsement(registry).submitted();
    const { acceptance, objection } = await askedByStaff(registry, id, { by: ana });
    await objectToContactChange(registry, objection);
    await expect(acceptContactChange(registry, acceptance)).rejects.toEqual(code('contact-change.over'));
    expect([(await read(id)).contactEmail, await rightsOf(id)]).toEqual([contactEmail, 'full']);
    await expect(askedByStaff(registry, id, { by: ana })).rejects.toEqual(code('contact-change.frozen'));
    await expect(settleObjection(registry, id, ana.id)).rejects.toEqual(code('contact-change.same-person'));
    await settleObjection(registry, id, ben.id);
    await askedByStaff(registry, id, { by: ana });
  });

  it('cannot be taken back by the contact, who objects instead; another address replaces it', async () => {
    const { id } = await anEndorsement(registry).submitted();
    const first = await askedByStaff(registry, id, { by: ana });
    await takeBackContactChange(registry, id);
    expect((await addressesByStaff(registry, id)).asked?.email).toBe(NEW);
    clock.forward(1, 'minutes');
    const second = await askedByStaff(registry, id, { by: ben, email: 'other@town.example.org' });
    await expect(acceptContactChange(registry, first.acceptance)).rejects.toEqual(code('contact-change.over'));
    await acceptContactChange(registry, second.acceptance);
    expect((await read(id)).contactEmail).toBe('other@town.example.org');
  });

  it('ends after seven days; the old address is told, unless it cannot be', async () => {
    const [told, untold] = [await anEndorsement(registry).submitted(), await anEndorsement(registry).submitted()];
    await flagBounced(untold.id);
    for (const { id } of [told, untold]) await askedByStaff(registry, id, { by: ana });
    clock.forward(8, 'days');
    await endContactChanges(registry);
    expect(await jobsOf(told.id)).toContain('contact-change-expired');
    expect(await jobsOf(untold.id)).toEqual(['contact-change-offer']);
    expect((await read(told.id)).contactEmail).toBe(told.contactEmail);
  });

  it('is set at once where nobody has confirmed, and limited as well once it is confirmed', async () => {
    const { id } = await anEndorsement(registry).awaitingConfirmation();
    await askedByStaff(registry, id, { by: ana });
    expect((await read(id)).contactEmail).toBe(NEW);
    expect(await jobsOf(id)).toEqual(['contact-corrected']);
    await confirmByMail(registry, id);
    expect([(await read(id)).status, await rightsOf(id)]).toEqual(['submitted', 'limited']);
    await expect(withdraw(id)).rejects.toEqual(code('contact.limited'));
    await lookAtContact(registry, await seenBy(id, ben));
    const { version } = await read(id);
    const wanted = { kind: 'hand_over', name: 'N', role: 'R', email: 'n@town.example.org', language: 'en' } as const;
    await requestContactChange(registry, { endorsementId: id, version }, wanted);
  });
});

describe('a contact whose address one member of staff set', () => {
  it('withdraws nothing until 14 days are over', async () => {
    const { id } = await anEndorsement(registry).submitted();
    await setByStaff(registry, id, { by: ana });
    const { until } = await contactStanding(registry, id);
    await expect(withdraw(id)).rejects.toMatchObject({ code: 'contact.limited', parameters: { until } });
    clock.forward(14, 'days');
    await withdraw(id);
    expect((await read(id)).status).toBe('withdrawn');
  });

  it('may do everything once a colleague of who set it has looked, who is named', async () => {
    const { id } = await anEndorsement(registry).submitted();
    await setByStaff(registry, id, { by: ana });
    await expect(lookAtContact(registry, await seenBy(id, ana))).rejects.toEqual(code('contact-change.same-person'));
    expect(await rightsOf(id)).toBe('limited');
    await lookAtContact(registry, await seenBy(id, ben));
    await lookAtContact(registry, await seenBy(id, ben));
    expect(await rightsOf(id)).toBe('full');
    expect(await entriesOf(id, 'look_at_contact')).toMatchObject([{ actorName: 'Ben Second' }]);
    expect((await addressesByStaff(registry, id)).unseen).toBeUndefined();
    await withdraw(id);
  });

  it('is not a way for one person to end what is public', async () => {
    const { id, contactEmail } = await anEndorsement(registry).verifiedBy(ana);
    await publishWhatWaits(registry);
    await correctContactEmail(registry, await seenBy(id, ana), { email: 'own@staff.example.org', reason: 'x' });
    const ask = (email: string) =>
      requestAccess(registry, { email, reference: null, browserToken: newToken(), leadsTo: null });
    await ask('own@staff.example.org');
    await answerAccessRequests(registry);
    const links = await database.dataSource.query<object[]>('SELECT FROM access_link WHERE endorsement_id = $1', [id]);
    expect(links).toEqual([]);
    await ask(contactEmail);
    const { token, code: typed } = await mailedAccess(registry, id);
    await openOwnPage(registry, { token, code: typed, browserToken: undefined });
    await publishWhatWaits(registry);
    const shown = await database.dataSource.query<object[]>(
      'SELECT standing FROM public_signatory WHERE endorsement_id = $1',
      [id],
    );
    expect([(await read(id)).status, shown]).toEqual(['verified', [{ standing: 'listed' }]]);
  });
});

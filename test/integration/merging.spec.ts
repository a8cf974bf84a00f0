import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { undertakingsOf } from '#registry/review/duplicates/compared-endorsement.js';
import { mergeEndorsements, unmergeEndorsement } from '#registry/review/duplicates/merge-endorsements.js';
import { registerFigures } from '#registry/public-register/register-figures.js';
import { addUndertaking, withdrawUndertaking } from '#registry/own-page/change-undertaking.js';
import { PublicAnswers } from '../../apps/web/src/http/public-answers.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement } from '../support/endorsements.js';
import { replayedState } from '../support/replayed-state.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';
import { secondConfirms } from '../support/two-people.js';

let app: TestApp;
let ana: TestStaff;
let ben: TestStaff;
let anas: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  ana = await aStaffMember(app.registry, { name: 'Ana Example', role: 'publisher' });
  ben = await aStaffMember(app.registry, { name: 'Ben Example', role: 'publisher' });
  anas = await browserOf(app, ana);
});

afterAll(() => app.close());

const REASON = { code: 'duplicate', text: 'The same council decision.' };
const MANDATE = { kind: 'council_decision', date: '2026-10-01', reference: 'Resolution 9', url: null } as const;
const BACK = { code: 'our_mistake', text: 'Two towns after all.' };
const now = ({ id }: EndorsementDetails) => readEndorsement(app.database.dataSource.manager, id);
const caseOf = ({ id }: EndorsementDetails, below = '') => `/en/staff/endorsements/${id}${below}`;
const seen = async (endorsement: EndorsementDetails) => ({
  endorsementId: endorsement.id,
  version: (await now(endorsement)).version,
});
const profileOf = ({ localGovernment: { country, slug, number } }: EndorsementDetails) =>
  `/en/signatories/${country.toLowerCase()}/${slug}-${number}`;
const codesOf = async ({ id }: EndorsementDetails) =>
  (await undertakingsOf(app.database.dataSource.manager, id)).map(({ code }) => code);

async function publish(): Promise<void> {
  await publishWhatWaits(app.registry);
  app.app.get(PublicAnswers).forget();
}

async function listed(): Promise<EndorsementDetails> {
  const endorsement = await anEndorsement(app.registry).verifiedBy(ana);
  await publish();
  return now(endorsement);
}

async function merge(loser: EndorsementDetails, winner: EndorsementDetails, take: string[] = []): Promise<void> {
  const order = { loser: await seen(loser), winner: await seen(winner), take, reason: REASON };
  if (!(await mergeEndorsements(app.registry, order, ana.id))) await confirmLast(loser);
  await publish();
}

async function unmerge(loser: EndorsementDetails): Promise<void> {
  if (!(await unmergeEndorsement(app.registry, { ...(await seen(loser)), staffId: ana.id }, BACK))) {
    await confirmLast(loser);
  }
}

async function confirmLast({ id }: EndorsementDetails): Promise<void> {
  await secondConfirms(app.registry, id, ben);
}

describe('merging on the page', () => {
  it('is done by one person while the public has seen neither, and taken back', async () => {
    const winner = await anEndorsement(app.registry, { undertakings: ['mobility'] }).submitted();
    const loser = await anEndorsement(app.registry, { undertakings: ['mobility', 'health', 'culture'] }).submitted();
    const address = caseOf(loser, `/merge/${winner.id}`);
    expect(
      (await anas.get(caseOf(winner, `/compare/${loser.id}`))).document.querySelector(`a[href="${address}"]`),
    ).not.toBeNull();
    const form = await anas.get(address);
    expect([...form.document.querySelectorAll('input[name=take]')].map((box) => box.getAttribute('value'))).toEqual([
      'culture',
      'health',
    ]);
    const fields = { version: String(loser.version), otherVersion: String(winner.version), ...REASON, take: 'health' };
    const preview = await anas.post(`${address}/preview`, fields);
    expect([preview.status, preview.text.includes('becomes void'), preview.text.includes(REASON.text)]).toEqual([
      200,
      true,
      true,
    ]);
    expect((await anas.post(address, fields)).location).toBe(caseOf(loser, '?done=yes'));
    expect([(await now(loser)).status, await codesOf(winner)]).toEqual(['void', ['health', 'mobility']]);
    expect((await anas.post(address, fields)).status).toBe(409);
    expect((await anas.get(caseOf(winner))).text).toContain(loser.reference);

    const separation = caseOf(loser, '/separation');
    const back = { version: String((await now(loser)).version), ...BACK };
    expect((await anas.post(`${separation}/preview`, back)).text).toContain('as it was before the merge');
    expect((await anas.post(separation, back)).location).toBe(caseOf(loser, '?done=yes'));
    expect([(await now(loser)).status, await codesOf(winner)]).toEqual(['submitted', ['mobility']]);
    expect([await replayedState(app.registry, loser.id), await replayedState(app.registry, winner.id)]).toEqual([
      'submitted',
      'submitted',
    ]);
    expect((await anas.post(separation, back)).status).toBe(409);
    const jobs = await app.database.dataSource.query<{ job: string }[]>(
      `SELECT job FROM outbox WHERE subject ->> 'endorsementId' = $1 AND job LIKE '%merged' ORDER BY created_at`,
      [loser.id],
    );
    expect(jobs.map(({ job }) => job)).toEqual(['mail.endorsement-merged', 'mail.endorsement-unmerged']);
  });

  it('asks again for what is missing, and refuses what is none of its forms', async () => {
    const [winner, loser] = [
      await anEndorsement(app.registry).submitted(),
      await anEndorsement(app.registry).submitted(),
    ];
    const address = caseOf(loser, `/merge/${winner.id}`);
    const versions = { version: String(loser.version), otherVersion: String(winner.version) };
    const wrong: Record<string, string>[] = [
      {},
      { code: 'invented', text: 'x' },
      { ...REASON, text: ' ' },
      { ...REASON, take: 'all' },
    ];
    for (const form of wrong) {
      const answer = await anas.post(`${address}/preview`, { ...versions, ...form });
      expect([answer.status, answer.document.querySelector('.govuk-error-summary') !== null]).toEqual([422, true]);
    }
    expect((await anas.post(address, { ...REASON, version: '2' })).status).toBe(400);
    expect((await anas.post(address, { ...versions, ...REASON, otherVersion: '99' })).status).toBe(409);
    expect((await anas.get(caseOf(loser, `/merge/${loser.id}`))).status).toBe(404);
    expect((await anas.get(caseOf(loser, '/separation'))).status).toBe(303);
    expect((await anas.post(caseOf(loser, '/separation'), { version: '2', ...BACK })).status).toBe(409);
    expect([(await now(loser)).status, (await now(winner)).status]).toEqual(['submitted', 'submitted']);
  });
});

describe('merging in public', () => {
  it('counts once, leads the old address on, and is undone whole', async () => {
    const [a, b, c] = [await listed(), await listed(), await listed()];
    const { signatories: before } = await registerFigures(app.registry);
    await merge(a, b);
    await merge(b, c);
    expect((await registerFigures(app.registry)).signatories).toBe(before - 2);
    const visitor = app.browser();
    for (const one of [a, b]) {
      const page = await visitor.get(profileOf(one));
      expect([page.status, page.location]).toEqual([301, profileOf(c)]);
      const json = await visitor.get(`/api/signatories/${one.localGovernment.number}`);
      expect([json.status, json.location]).toEqual([301, `/api/signatories/${c.localGovernment.number}`]);
    }
    await expect(unmerge(a)).rejects.toMatchObject({ code: 'merge.not-possible' });

    await unmerge(b);
    await publish();
    expect([(await now(b)).status, (await visitor.get(profileOf(b))).status]).toEqual(['verified', 200]);
    expect((await visitor.get(profileOf(a))).location).toBe(profileOf(b));
    await unmerge(a);
    await publish();
    expect((await visitor.get(profileOf(a))).status).toBe(200);
    expect((await registerFigures(app.registry)).signatories).toBe(before);
    for (const one of [a, b, c]) expect(await replayedState(app.registry, one.id)).toBe('verified');
  });

  it('never leads in a circle', async () => {
    const [a, b] = [await listed(), await listed()];
    await merge(a, b);
    await app.database.dataSource.query(
      `WITH m AS (INSERT INTO endorsement_merge (loser_id, winner_id, taken, merged_at, undone_at)
         VALUES ($3, $4, '{}', now(), now()) RETURNING id)
       INSERT INTO public_redirect (merge_id, number, target_number, since) SELECT id, $1, $2, now() FROM m`,
      [b.localGovernment.number, a.localGovernment.number, b.id, a.id],
    );
    expect((await app.browser().get(profileOf(b))).status).toBe(200);
    expect((await app.browser().get(profileOf(a))).location).toBe(profileOf(b));
    await app.database.dataSource.query('DELETE FROM public_signatory WHERE number = $1', [b.localGovernment.number]);
    app.app.get(PublicAnswers).forget();
    expect((await app.browser().get(profileOf(a))).status).toBe(410);
  });

  it('keeps what the public sees: not into one that it does not see', async () => {
    const [hidden, shown] = [await anEndorsement(app.registry).submitted(), await listed()];
    await expect(merge(shown, hidden)).rejects.toMatchObject({ code: 'merge.not-possible' });
    expect((await anas.get(caseOf(shown, `/merge/${hidden.id}`))).status).toBe(303);
    expect((await anas.get(caseOf(shown, `/compare/${hidden.id}`))).text).toContain('has to stay');
  });
});

describe('at once', () => {
  it('one of two merges in opposite directions wins', async () => {
    const [a, b] = [await anEndorsement(app.registry).submitted(), await anEndorsement(app.registry).submitted()];
    const [seenA, seenB] = [await seen(a), await seen(b)];
    const order = { take: [], reason: REASON };
    const outcomes = await Promise.allSettled([
      mergeEndorsements(app.registry, { ...order, loser: seenA, winner: seenB }, ana.id),
      mergeEndorsements(app.registry, { ...order, loser: seenB, winner: seenA }, ben.id),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'endorsement.decided-meanwhile' },
    });
    expect([(await now(a)).status, (await now(b)).status].sort()).toEqual(['submitted', 'void']);
  });

  it('gives back documents and undertakings, except what has changed since, and says so', async () => {
    const winner = await anEndorsement(app.registry, { undertakings: ['mobility'] }).submitted();
    const loser = await anEndorsement(app.registry, { undertakings: ['health', 'rights'] }).submitted();
    const query = app.database.dataSource.query.bind(app.database.dataSource);
    await query(
      `INSERT INTO evidence_document (id, endorsement_id, file_name, content_type, size, sha256, storage_key,
         uploaded_at, scan_result)
       VALUES (gen_random_uuid(), $1, 'decision.pdf', 'application/pdf', 10, 'x', 'merge-test', now(), 'clean')`,
      [loser.id],
    );
    await merge(loser, winner, ['health', 'rights', 'documents']);
    const holders = () =>
      query<{ id: string }[]>(`SELECT endorsement_id AS id FROM evidence_document WHERE storage_key = 'merge-test'`);
    expect([await codesOf(winner), await holders()]).toEqual([['health', 'mobility', 'rights'], [{ id: winner.id }]]);
    await query(
      `UPDATE endorsement_undertaking SET withdrawn_on = '2026-11-20' WHERE endorsement_id = $1 AND undertaking = 'rights'`,
      [winner.id],
    );
    await unmerge(loser);
    expect([await codesOf(winner), await holders()]).toEqual([['mobility'], [{ id: loser.id }]]);
    expect((await anas.get(caseOf(winner))).text).toContain('Not given back');
  });

  it('leaves with the winner what it has taken on anew since, from its own day', async () => {
    const winner = await anEndorsement(app.registry, { undertakings: ['mobility'] }).submitted();
    const loser = await anEndorsement(app.registry, { undertakings: ['health'] }).submitted();
    await merge(loser, winner, ['health']);
    app.clock.forward(2, 'days');
    const health = { undertaking: 'health', mandate: MANDATE } as const;
    await withdrawUndertaking(app.registry, await seen(winner), health);
    await addUndertaking(app.registry, await seen(winner), health);
    await unmerge(loser);
    expect(await codesOf(winner)).toEqual(['health', 'mobility']);
    expect((await now(loser)).status).toBe('submitted');
  });
});

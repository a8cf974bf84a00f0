import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeEndorsements } from '#registry/review/duplicates/merge-endorsements.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { freezeBulkAction } from '#registry/review/bulk/freeze-bulk-action.js';
import { confirmBulkAction } from '#registry/review/bulk/decide-bulk-action.js';
import { runBulkAction } from '#registry/review/bulk/run-bulk-action.js';
import { refuseErasure, requestErasure } from '#registry/privacy/request-erasure.js';
import { openErasures } from '#registry/privacy/erasure-requests.js';
import { rewordReason } from '#registry/review/change-reasons.js';
import { refuseUndertaking } from '#registry/review/decide-undertaking.js';
import { reasonsFor } from '#registry/proposals/reasons.js';
import { confirmDecision, dropDecision, proposeDecision } from '#registry/review/second-person.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { addUndertaking } from '#registry/own-page/change-undertaking.js';
import { undertakingChangesOf } from '#registry/own-page/undertaking-changes.js';
import { withdrawEndorsement } from '#registry/own-page/withdraw-endorsement.js';
import { anEndorsement } from '../support/endorsements.js';
import { mailWorker, type MailWorker } from '../support/mail-worker.js';
import { contactBrowser } from '../support/own-page.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

let app: TestApp;
let worker: MailWorker;
let ana: TestStaff;
let ben: TestStaff;
let anas: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  worker = mailWorker(app);
  ana = await aStaffMember(app.registry, { role: 'administrator', name: 'Ana Example' });
  ben = await aStaffMember(app.registry, { role: 'administrator', name: 'Ben Example' });
  anas = await browserOf(app, ana);
});

afterAll(() => app.close());

const OTHER = { en: 'They bribed us.', fr: 'Ils nous ont corrompus.', es: 'Nos sobornaron.' };
const manager = () => app.database.dataSource.manager;
const caseOf = async ({ id }: EndorsementDetails) => (await anas.get(`/en/staff/endorsements/${id}`)).text;
const ownPage = async ({ id }: EndorsementDetails) =>
  (await (await contactBrowser(app, id)).get('/en/manage/endorsement')).text;
const seenBy = async ({ id }: EndorsementDetails, { id: staffId }: TestStaff) => ({
  endorsementId: id,
  version: (await readEndorsement(manager(), id)).version,
  staffId,
});
const submitted = () => anEndorsement(app.registry).submitted();

/** The mail of a job about an endorsement, asked for again and worked anew. */
async function mailAgain({ id }: EndorsementDetails, job: string): Promise<string> {
  await app.database.dataSource.query(
    `INSERT INTO outbox (job, queue, subject) SELECT job, queue, subject FROM outbox
      WHERE job = $1 AND subject ->> 'endorsementId' = $2 ORDER BY created_at DESC LIMIT 1`,
    [job, id],
  );
  worker.sent.length = 0;
  await worker.work();
  return worker.sent.at(-1)?.rendered.text.replace(/\s+/g, ' ') ?? '';
}

async function reasonOf(purpose: string, code: string) {
  const reason = (await reasonsFor(manager(), purpose)).find((one) => one.code === code);
  if (!reason) throw new Error(`No reason ${purpose} ${code}`);
  return reason;
}

async function proposed(): Promise<{ endorsement: EndorsementDetails; id: string }> {
  const endorsement = await anEndorsement(app.registry).verifiedBy(ana);
  const reason = { code: 'in_doubt', text: 'A letter arrived.' };
  await proposeDecision(app.registry, await seenBy(endorsement, ana), 'suspend', reason);
  const [open] = await app.database.dataSource.query<{ id: string }[]>(
    'SELECT id FROM pending_decision WHERE endorsement_id = $1 AND outcome IS NULL',
    [endorsement.id],
  );
  return { endorsement, id: open?.id ?? '' };
}

interface Place {
  readonly purpose: string;
  readonly code: string;
  /** What is read there. */
  readonly side: 'label' | 'words';
  /** Gives the reason, and says how to read the place. */
  readonly give: () => Promise<() => Promise<string>>;
}

const PLACES: Record<string, Place> = {
  'the timeline of a decision': {
    purpose: 'reject',
    code: 'mandate_missing',
    side: 'label',
    give: async () => {
      const endorsement = await anEndorsement(app.registry).rejectedBy(ana, { code: 'mandate_missing', text: 'x' });
      return () => caseOf(endorsement);
    },
  },
  'the rejection mail, sent again': {
    purpose: 'reject',
    code: 'identity_not_proven',
    side: 'words',
    give: async () => {
      const endorsement = await anEndorsement(app.registry).rejectedBy(ana, { code: 'identity_not_proven', text: 'x' });
      return () => mailAgain(endorsement, 'mail.endorsement-rejected');
    },
  },
  'the mail of a decision, sent again': {
    purpose: 'request_information',
    code: 'authority',
    side: 'words',
    give: async () => {
      const endorsement = await submitted();
      const reason = { code: 'authority', text: 'x' };
      await takeDecision(app.registry, await seenBy(endorsement, ana), 'request_information', reason);
      return () => mailAgain(endorsement, 'mail.information-requested');
    },
  },
  'the contact’s own page': {
    purpose: 'request_information',
    code: 'identity',
    side: 'words',
    give: async () => {
      const endorsement = await submitted();
      const reason = { code: 'identity', text: 'x' };
      await takeDecision(app.registry, await seenBy(endorsement, ana), 'request_information', reason);
      return () => ownPage(endorsement);
    },
  },
  'the contact’s own reason to withdraw': {
    purpose: 'withdraw',
    code: 'other_priorities',
    side: 'label',
    give: async () => {
      const endorsement = await submitted();
      const { version } = endorsement;
      const reason = { code: 'other_priorities', text: '' };
      await withdrawEndorsement(app.registry, { endorsementId: endorsement.id, version }, reason);
      return () => caseOf(endorsement);
    },
  },
  'a proposal that waits': {
    purpose: 'suspend',
    code: 'in_doubt',
    side: 'label',
    give: async () => {
      await proposed();
      return async () => (await anas.get('/en/staff/proposals')).text;
    },
  },
  'a proposal that was declined': {
    purpose: 'suspend',
    code: 'in_doubt',
    side: 'label',
    give: async () => {
      const { endorsement, id } = await proposed();
      await dropDecision(app.registry, id, ben.id);
      return () => caseOf(endorsement);
    },
  },
  'the mail that refuses an undertaking': {
    purpose: 'refuse_undertaking',
    code: 'mandate_missing',
    side: 'words',
    give: async () => {
      const endorsement = await anEndorsement(app.registry, { undertakings: ['mobility'] }).verifiedBy(ana);
      const mandate = { kind: 'council_decision', date: '2026-10-01', reference: 'Resolution 9', url: null } as const;
      await addUndertaking(app.registry, await seenBy(endorsement, ana), { undertaking: 'health', mandate });
      const [change] = await undertakingChangesOf(manager(), endorsement.id);
      const seen = { ...(await seenBy(endorsement, ana)), undertakingChangeId: change?.id ?? '' };
      await refuseUndertaking(app.registry, seen, { code: 'mandate_missing', text: 'x' });
      return () => mailAgain(endorsement, 'mail.undertaking-refused');
    },
  },
  'the mail that refuses an erasure': {
    purpose: 'refuse_erasure',
    code: 'needed_for_a_claim',
    side: 'words',
    give: async () => {
      const endorsement = await submitted();
      await requestErasure(app.registry, await seenBy(endorsement, ana));
      const request = (await openErasures(manager())).find(({ endorsementId }) => endorsementId === endorsement.id);
      await refuseErasure(app.registry, request?.id ?? '', ana.id, { code: 'needed_for_a_claim', text: 'x' });
      return () => mailAgain(endorsement, 'mail.erasure-refused');
    },
  },
  'the mail of a merge': {
    purpose: 'merge',
    code: 'duplicate',
    side: 'words',
    give: async () => {
      const [loser, winner] = [await submitted(), await submitted()];
      const order = {
        loser: await seenBy(loser, ana),
        winner: await seenBy(winner, ana),
        take: [],
        reason: { code: 'duplicate', text: 'x' },
      };
      await mergeEndorsements(app.registry, order, ana.id);
      return () => mailAgain(loser, 'mail.endorsement-merged');
    },
  },
  'the preview of many decisions': {
    purpose: 'reject',
    code: 'duplicate',
    side: 'words',
    give: async () => {
      await anEndorsement(app.registry, { country: 'PE' }).submitted();
      const id = await frozen('PE', 'duplicate');
      return async () => (await anas.get(`/en/staff/bulk-actions/${id}`)).text;
    },
  },
};

function frozen(country: string, code: string): Promise<string> {
  const filter = { countries: [country], states: ['submitted'] } as const;
  const reason = { code, text: 'The same as last year.' };
  return freezeBulkAction(app.registry, { kind: 'reject', staffId: ana.id, filter, reason });
}

describe('what a reason said when it was given', () => {
  it.each(Object.keys(PLACES))('stays after it is reworded: %s', async (name) => {
    const { purpose, code, side, give } = PLACES[name] as Place;
    const read = await give();
    const before = await reasonOf(purpose, code);
    expect(await read()).toContain(before[side].en);
    await rewordReason(app.registry, before.id, { label: OTHER, words: OTHER }, ben.id);
    const after = await read();
    expect([after.includes(before[side].en), after.includes(OTHER.en)]).toEqual([true, false]);
    expect(await reasonOf(purpose, code)).toMatchObject({ label: OTHER, words: OTHER });
    await rewordReason(app.registry, before.id, before, ben.id);
  });

  it('is what two people agreed on, and what many decisions are made with, however late', async () => {
    const { endorsement, id } = await proposed();
    const one = await anEndorsement(app.registry, { country: 'BO' }).submitted();
    const bulk = await frozen('BO', 'not_a_local_government');
    const [doubt, kind] = [await reasonOf('suspend', 'in_doubt'), await reasonOf('reject', 'not_a_local_government')];
    for (const { id: reasonId } of [doubt, kind])
      await rewordReason(app.registry, reasonId, { label: OTHER, words: OTHER }, ben.id);
    await confirmDecision(app.registry, id, ben.id);
    await confirmBulkAction(app.registry, bulk, ana.id);
    await runBulkAction(app.registry, bulk);
    expect(await mailAgain(endorsement, 'mail.endorsement-suspended')).toContain(doubt.words.en);
    expect(await mailAgain(one, 'mail.endorsement-rejected')).toContain(kind.words.en);
    for (const case_ of [endorsement, one]) expect(await caseOf(case_)).not.toContain(OTHER.en);
  });
});

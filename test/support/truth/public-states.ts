import type { Mandate } from '#domain/endorsement/mandate.js';
import { TRANSITIONS, type EndorsementAction } from '#domain/endorsement/transitions.js';
import { inTransaction } from '#platform/transaction.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { changeStatus, type StatusChange } from '#registry/record/change-status.js';
import { recordCheck } from '#registry/proposals/checks.js';
import { verifyEndorsement } from '#registry/review/decide-endorsement.js';
import { openProposalOf } from '#registry/proposals/proposals.js';
import { confirmDecision } from '#registry/review/second-person.js';
import { bringMandate } from '#registry/own-page/bring-mandate.js';
import { PublicAnswers } from '../../../apps/web/src/http/public-answers.js';
import { publishWhatWaits } from '../drained-outbox.js';
import { anEndorsement, describedAs } from '../endorsements.js';
import type { TestStaff } from '../staff.js';
import { answers } from '../submissions.js';
import type { TestApp } from '../test-app.js';

/** The person who signs; each agreed to the publication of the name. */
export const NAME = 'Thandi Canary';
export const OFFICE = 'Canary of the Town';

const DECISION: Mandate = { kind: 'council_decision', date: '2026-10-01', reference: 'Resolution 9', url: null };
const ANNOUNCEMENT: Mandate = { kind: 'announcement', date: '2026-02-03', reference: null, url: null };

/** Brings endorsements into every way in which one stands, or stood, in public; each makes one and answers its id. */
export class PublicStates {
  constructor(
    private readonly test: TestApp,
    private readonly ana: TestStaff,
    private readonly ben: TestStaff,
  ) {}

  readonly all = {
    'verified with a check': () => this.verified('Checked Town'),
    'verified without a check': () => this.verified('Unchecked Town', { checked: false }),
    'renewal due': async () => this.after(await this.verified('Due Town'), 'fall_due'),
    lapsed: async () => this.after(await this.verified('Lapsed Town'), 'fall_due', 'lapse'),
    announced: () => this.announced('Announced Town'),
    'announced, with a decision handed in': async () => {
      const id = await this.announced('Bringing Town');
      const { version } = await this.now(id);
      await bringMandate(this.test.registry, { endorsementId: id, version }, DECISION);
      await this.publish();
      return id;
    },
    withdrawn: async () => this.after(await this.verified('Withdrawn Town'), 'withdraw'),
    suspended: async () => this.after(await this.verified('Suspended Town'), 'suspend'),
    void: async () => this.after(await this.verified('Void Town'), 'void'),
    'announced and withdrawn': async () => this.after(await this.announced('Retracting Town'), 'withdraw'),
    'announced and rejected': async () => this.after(await this.announced('Rejected Town'), 'reject'),
  } as const;

  now(id: string): Promise<EndorsementDetails> {
    return readEndorsement(this.test.database.dataSource.manager, id);
  }

  /** Does the publications that wait in the outbox, and makes the web process read the register anew. */
  async publish(): Promise<void> {
    await publishWhatWaits(this.test.registry);
    this.test.app.get(PublicAnswers).forget();
  }

  private async after(id: string, ...actions: EndorsementAction[]): Promise<string> {
    for (const action of actions) await this.act(id, action);
    return id;
  }

  /** Does to the endorsement what a use case of this name does, and has the worker list it anew. */
  private async act(id: string, action: EndorsementAction, more: Partial<StatusChange> = {}): Promise<void> {
    const details = await this.now(id);
    const { by: kind } = TRANSITIONS[action];
    // What the public has seen takes two of them.
    const actor = kind === 'staff' ? { kind, id: this.ben.id, proposedBy: this.ana.id } : { kind, id: null };
    await inTransaction(this.test.database.dataSource, (inside) =>
      changeStatus(inside, details, { action, actor, at: this.test.clock.now(), ...more }),
    );
    await this.publish();
  }

  private async submitted(name: string, mandate: Mandate): Promise<string> {
    const { id } = await anEndorsement(this.test.registry, {
      government: describedAs(name),
      signatory: { name: NAME, office: OFFICE },
      consents: { ...answers().consents, publish_name: true },
      mandate,
    }).submitted();
    return id;
  }

  private async verified(name: string, { checked = true } = {}): Promise<string> {
    const id = await this.submitted(name, DECISION);
    const { registry } = this.test;
    if (checked) await recordCheck(registry, await this.seen(id), { subject: 'call_back', result: 'yes', note: '' });
    if (!(await verifyEndorsement(registry, await this.seen(id), 'A test.'))) await this.confirmed(id);
    await this.publish();
    return id;
  }

  /** Verifying without a check takes a second person. */
  private async confirmed(id: string): Promise<void> {
    const proposal = await openProposalOf(this.test.database.dataSource.manager, id);
    await confirmDecision(this.test.registry, proposal?.id ?? '', this.ben.id);
  }

  private async announced(name: string): Promise<string> {
    const id = await this.submitted(name, ANNOUNCEMENT);
    await this.act(id, 'announce', { fields: { announcedAt: this.test.clock.now() } });
    this.test.clock.forward(3, 'days');
    return id;
  }

  private async seen(id: string) {
    return { endorsementId: id, version: (await this.now(id)).version, staffId: this.ana.id };
  }
}

export const PUBLIC_STATES = [
  'verified with a check',
  'verified without a check',
  'renewal due',
  'lapsed',
  'announced',
  'announced, with a decision handed in',
  'withdrawn',
  'suspended',
  'void',
  'announced and withdrawn',
  'announced and rejected',
] as const satisfies readonly (keyof PublicStates['all'])[];

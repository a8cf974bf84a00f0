import { DomainError } from '#domain/domain-error.js';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import type { StandingEndorsement } from '#registry/review/verification-blockers.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { openProposalOf } from '#registry/proposals/proposals.js';
import { confirmDecision, dropDecision } from '#registry/review/second-person.js';
import type { TestDatabase } from '../database.js';
import { MovableClock } from '../movable-clock.js';
import { insertPlaces, type TestPlace } from '../places.js';
import { aStaffMember, type TestStaff } from '../staff.js';

const PLACES = 14;

/** A small registry in which chance acts: a few places that several endorsements share, and two members of staff. */
export class World {
  private constructor(
    readonly database: TestDatabase,
    readonly registry: Registry,
    readonly clock: MovableClock,
    readonly ana: TestStaff,
    readonly ben: TestStaff,
    readonly places: readonly TestPlace[],
  ) {}

  /** @param given the registry and clock of an application under test; of its own when left out */
  static async of(
    database: TestDatabase,
    given?: { readonly registry: Registry; readonly clock: MovableClock },
  ): Promise<World> {
    const clock = given?.clock ?? new MovableClock();
    const registry = given?.registry ?? new Registry(database.dataSource, clock, 'a secret of this test, long enough');
    const ana = await aStaffMember(registry, { role: 'publisher' });
    const ben = await aStaffMember(registry, { role: 'publisher' });
    const places = Array.from({ length: PLACES }, (_one, index) => {
      const name = `${String.fromCharCode(65 + index)}${'quvxzjkw'.charAt(index % 8)}orrimond`;
      return { id: `test:${index}`, kind: 'city', name, country: 'ZA', population: 1000 + index };
    });
    await insertPlaces(database.dataSource, places);
    return new World(database, registry, clock, ana, ben, places);
  }

  get manager() {
    return this.database.dataSource.manager;
  }

  query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.database.dataSource.query<Row[]>(sql, values);
  }

  read(id: string): Promise<EndorsementDetails> {
    return readEndorsement(this.manager, id);
  }

  /** The endorsements in one of these states, in a stable order. */
  async standingAt(states: readonly EndorsementStatus[]): Promise<StandingEndorsement[]> {
    return this.query(
      `SELECT id, reference, status, version FROM endorsement WHERE status = ANY($1) ORDER BY submitted_at, reference`,
      [states],
    );
  }

  /** As this member of staff sees it now. */
  async seen(id: string, staff: TestStaff = this.ana) {
    const { version } = await this.read(id);
    return { endorsementId: id, version, staffId: staff.id };
  }

  /** The first reason that there is for a decision, with words of one's own. */
  async reasonFor(purpose: string) {
    const [reason] = await this.query<{ code: string }>(
      `SELECT code FROM reason WHERE purpose = $1 AND active ORDER BY code LIMIT 1`,
      [purpose],
    );
    return { code: reason?.code ?? 'other', text: 'By chance.' };
  }

  /**
   * Does what one person may do alone, and otherwise lets a second person confirm it.
   *
   * @param alone false when it became a proposal
   * @param propose where being alone is refused instead
   */
  async byStaff(id: string, alone: () => Promise<unknown>, propose?: () => Promise<unknown>): Promise<void> {
    try {
      if ((await alone()) !== false) return;
    } catch (error) {
      const isForTwo = error instanceof DomainError && error.code === 'endorsement.second-person-needed';
      if (!isForTwo || !propose) throw error;
      await propose();
    }
    const proposal = await openProposalOf(this.manager, id);
    if (!proposal) throw new Error('What takes two people was proposed, and no proposal is there.');
    try {
      await confirmDecision(this.registry, proposal.id, this.ben.id);
    } catch (error) {
      if (error instanceof DomainError) await dropDecision(this.registry, proposal.id, this.ana.id);
      throw error;
    }
  }
}

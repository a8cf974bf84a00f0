import type { EntityManager } from 'typeorm';
import { dayOf, dayOfAct } from '#domain/calendar/local-day.js';
import type { Mandate } from '#domain/endorsement/mandate.js';
import { DomainError } from '#domain/domain-error.js';
import type { Undertaking } from '#domain/pact/undertaking.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import { amend } from '../record/amend.js';
import type { Actor } from '../record/change-status.js';
import type { ValueChange } from '../record/value-change.js';

export interface UndertakingEvent {
  readonly undertaking: Undertaking;
  readonly mandate: Mandate;
  readonly actor: Actor;
  readonly at: Date;
}

/** Commits the endorsement to one more undertaking, from the day on which it was asked for. */
export async function writeAddition(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  event: UndertakingEvent & { readonly from: Date },
): Promise<void> {
  const { undertaking, mandate, from } = event;
  const [written] = await manager.query<object[]>(
    `INSERT INTO endorsement_undertaking (endorsement_id, undertaking, committed_on) VALUES ($1, $2, $3)
     ON CONFLICT (endorsement_id, undertaking) DO UPDATE SET committed_on = $3, withdrawn_on = NULL
       WHERE endorsement_undertaking.withdrawn_on IS NOT NULL
     RETURNING undertaking`,
    [endorsement.id, undertaking, dayOfAct(from, mandate.date)],
  );
  if (!written) throw new DomainError('undertaking.already-committed');
  await record(manager, endorsement, 'add_undertaking', event, { before: null, after: undertaking });
}

/** Ends one undertaking; since when it held, and until when, is kept. */
export async function writeWithdrawal(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  event: UndertakingEvent,
): Promise<void> {
  const { undertaking, at } = event;
  await manager.query(
    `UPDATE endorsement_undertaking SET withdrawn_on = greatest(committed_on, $3::date)
      WHERE endorsement_id = $1 AND undertaking = $2`,
    [endorsement.id, undertaking, dayOf(at)],
  );
  await record(manager, endorsement, 'withdraw_undertaking', event, { before: undertaking, after: null });
}

async function record(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  action: 'add_undertaking' | 'withdraw_undertaking',
  { mandate, actor, at }: UndertakingEvent,
  values: Pick<ValueChange, 'before' | 'after'>,
): Promise<void> {
  const changes: ValueChange[] = [{ field: 'undertaking', ...values }, ...mandateValues(mandate)];
  await amend(manager, endorsement, { action, actor, at, changes });
}

/** The mandate as the history keeps it: it names a decision, never a person. */
export function mandateValues({ kind, date, reference, url }: Mandate): ValueChange[] {
  const values: ValueChange[] = [
    { field: 'mandateKind', before: null, after: kind },
    { field: 'mandateDate', before: null, after: date },
    { field: 'mandateReference', before: null, after: reference },
    { field: 'mandateUrl', before: null, after: url },
  ];
  return values.filter(({ after }) => after);
}

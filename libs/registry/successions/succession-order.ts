import { DomainError } from '#domain/domain-error.js';
import { SUCCESSION_KINDS, type SuccessionKind } from '#domain/local-government/succession.js';
import type { Proposal } from '../proposals/proposals.js';
import { isSuccessorChoice, type SuccessorChoice } from './successor-choice.js';

/** A succession as staff enter it. */
export interface SuccessionOrder {
  readonly kind: SuccessionKind;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly tookEffectOn: string;
  /** Where it is written: everybody may read this. */
  readonly source: string;
  /** Only when it is renamed. */
  readonly newName: string | null;
  /** None when it is renamed. */
  readonly successors: readonly SuccessorChoice[];
}

/** The order as a proposal keeps it. */
export function asDetails({ kind, tookEffectOn, source, newName, successors }: SuccessionOrder): Proposal['details'] {
  const details = { kind, tookEffectOn, source, successors: JSON.stringify(successors) };
  return newName === null ? details : { ...details, newName };
}

/**
 * The order that a proposal keeps.
 *
 * @throws {DomainError} `succession.not-found` when it keeps none
 */
export function orderOf(details: Proposal['details']): SuccessionOrder {
  const { kind, tookEffectOn, source, newName = null, successors = '[]' } = details;
  const chosen: unknown = JSON.parse(successors);
  const known = SUCCESSION_KINDS.find((one) => one === kind);
  if (!known || !tookEffectOn || !source || !Array.isArray(chosen)) throw new DomainError('succession.not-found');
  return { kind: known, tookEffectOn, source, newName, successors: chosen.filter(isSuccessorChoice) };
}

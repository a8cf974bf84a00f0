import { anEndorsement } from '../endorsements.js';
import { eventually } from '../eventually.js';
import type { TestStaff } from '../staff.js';
import { answers } from '../submissions.js';
import type { AnsweredDraft, GovernmentAnswer } from '#domain/endorsement/draft-answers.js';
import type { Stack } from './stack.js';

/** A place of the gazetteer that is to become a signatory. */
interface Place {
  readonly id: string;
  readonly name: string;
  readonly country: string;
}

/** The answers of an official of a place of the gazetteer, who agreed that the name of the signatory is public. */
export function answersFrom({ id, name, country }: Place): Partial<AnsweredDraft> {
  const government: GovernmentAnswer = { listed: true, placeId: id, name, detail: '' };
  return { country, government, consents: { ...answers().consents, publish_name: true } };
}

/**
 * Makes signatories through every step, and waits until the running worker has listed them.
 *
 * @returns each one's number, by its name
 */
export async function listSignatories(
  stack: Stack,
  staff: TestStaff,
  signing: readonly Partial<AnsweredDraft>[],
): Promise<ReadonlyMap<string, number>> {
  for (const given of signing) await anEndorsement(stack.registry, given).verifiedBy(staff);
  let listed: { name: string; number: number }[] = [];
  await eventually(async () => {
    const answer = await fetch(`${stack.url}/data/signatories.json`);
    listed = ((await answer.json()) as { signatories: typeof listed }).signatories;
    return listed.length >= signing.length;
  });
  return new Map(listed.map(({ name, number }) => [name, number]));
}

import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import { SIGNING_STEPS, type SigningStep } from '#domain/endorsement/signing-steps.js';
import { confirmationSecrets } from '#registry/signing/issue-confirmation.js';
import { answerDraft, findDraft, startDraft } from '#registry/drafts/drafts.js';
import { submitEndorsement } from '#registry/signing/submit-endorsement.js';
import type { Registry } from '#registry/registry.js';
import { LAMPEDUSA } from '../../places.js';
import { answers } from '../../submissions.js';
import type { Opening } from './page-case.js';

/** Answers of an official of a real place, who is written to in the visitor's language. */
export function answersIn({ visitor: { t } }: Opening, changes: Partial<AnsweredDraft> = {}): AnsweredDraft {
  const given = answers(changes);
  return {
    ...given,
    country: LAMPEDUSA.country,
    government: { listed: true, placeId: LAMPEDUSA.id, name: LAMPEDUSA.name, detail: 'Agrigento, Sicily' },
    ...changes,
    contact: { ...given.contact, language: t.locale },
  };
}

/** Gives the visitor's browser a draft in which every page before `step` is answered; returns its token. */
export async function giveDraft(
  opening: Opening,
  step: SigningStep | 'check',
  changes: Partial<AnsweredDraft> = {},
): Promise<string> {
  const { visitor, stack } = opening;
  const given = answersIn(opening, changes);
  const token = await startDraft(stack.registry, visitor.t.locale);
  for (const asked of SIGNING_STEPS) {
    if (asked === step) break;
    await answerDraft(stack.registry, token, asked, given[asked], visitor.t.locale);
  }
  await visitor.context.addCookies([{ name: 'draft', value: token, url: stack.url }]);
  return token;
}

/** An endorsement that this browser has just submitted; returns its id. */
export async function submitHere(opening: Opening, changes: Partial<AnsweredDraft> = {}): Promise<string> {
  return submitDraft(opening, await giveDraft(opening, 'check', changes));
}

/** Submits a draft in which everything is answered; returns the endorsement's id. */
export async function submitDraft({ stack: { registry } }: Opening, token: string): Promise<string> {
  const draft = await findDraft(registry, token);
  return (await submitEndorsement(registry, token, draft?.version ?? 0)).endorsementId;
}

/** The latest link and code that were mailed about an endorsement. */
export async function mailed(registry: Registry, endorsementId: string): Promise<{ token: string; code: string }> {
  const [confirmation] = await registry.dataSource.query<{ id: string }[]>(
    'SELECT id FROM confirmation WHERE endorsement_id = $1 ORDER BY created_at DESC LIMIT 1',
    [endorsementId],
  );
  return confirmationSecrets(registry.secret, confirmation?.id ?? '');
}

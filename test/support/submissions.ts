import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import { SIGNING_STEPS } from '#domain/endorsement/signing-steps.js';
import { answerDraft, findDraft, startDraft } from '#registry/drafts/drafts.js';
import { submitEndorsement, type Submission } from '#registry/signing/submit-endorsement.js';
import type { Registry } from '#registry/registry.js';

let count = 0;

/** A whole set of answers by an invented official; each call is another local government. */
export function answers(changes: Partial<AnsweredDraft> = {}): AnsweredDraft {
  count += 1;
  const domain = `town-${count}.example.org`;
  return {
    country: 'ZA',
    government: {
      listed: false,
      name: `Exampletown ${count}`,
      kind: 'town',
      regionName: 'Example Province',
      population: 12_000,
      officialWebsite: `https://${domain}`,
    },
    pact: { version: '1.0', language: 'en', textHash: 'a-hash' },
    undertakings: ['mobility', 'culture'],
    signatory: { name: 'Thandi Example', office: 'Mayor' },
    mandate: { kind: 'council_decision', date: '2026-02-03', reference: 'Resolution 12', url: null },
    contact: {
      name: 'Sipho Example',
      role: 'Head of international relations',
      email: `sipho@${domain}`,
      language: 'en',
      officialWebsite: `https://${domain}`,
    },
    consents: { process_contact: true, publish_endorsement: true, publish_name: false, news: false },
    ...changes,
  };
}

/** A draft with every question answered. */
export async function answeredDraft(registry: Registry, given: AnsweredDraft = answers()): Promise<string> {
  const token = await startDraft(registry, given.contact.language);
  for (const step of SIGNING_STEPS) await answerDraft(registry, token, step, given[step], given.contact.language);
  return token;
}

/** An endorsement that was submitted and waits for its confirmation, through the real use cases. */
export async function submission(registry: Registry, given: AnsweredDraft = answers()): Promise<Submission> {
  const token = await answeredDraft(registry, given);
  const draft = await findDraft(registry, token);
  return submitEndorsement(registry, token, draft?.version ?? 0);
}

import type { EntityManager } from 'typeorm';
import { CONSENT_PURPOSES, CONSENT_TEXT_VERSION, type ConsentPurpose } from '#domain/endorsement/consent.js';
import { ConsentEntity } from './consent.entity.js';

/** Answers to questions of consent, in the words that are asked today. */
export interface AnsweredConsents {
  readonly answers: Readonly<Partial<Record<ConsentPurpose, boolean>>>;
  /** In which the questions were asked. */
  readonly language: string;
}

/** Keeps answers to questions of consent beside the earlier ones. */
export async function keepConsents(
  manager: EntityManager,
  endorsementId: string,
  { answers, language }: AnsweredConsents,
  givenAt: Date,
): Promise<void> {
  await manager.insert(
    ConsentEntity,
    CONSENT_PURPOSES.flatMap((purpose) => {
      const granted = answers[purpose];
      if (granted === undefined) return [];
      return [
        { endorsementId, purpose, granted, textVersion: CONSENT_TEXT_VERSION, language, givenAt, recordedAt: givenAt },
      ];
    }),
  );
}

import type { Translator } from '#content/i18n/translator.js';
import type { PublicStanding } from '#domain/endorsement/public-standing.js';
import type { PublicSuccession } from '#registry/public-register/former-signatories.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { localePath } from '../../views/site-paths.js';
import { profilePath } from '../signatories/profile-address.js';
import { SourceText } from '../../views/components/source-text.js';

export interface WhatSucceededProps {
  readonly t: Translator;
  readonly name: string;
  readonly succession: PublicSuccession;
  /** Those of the successors that are in public. */
  readonly present: readonly PublicSignatory[];
}

const STANDING_WORDS = {
  listed: 'succession.public.isSignatory',
  lapsed: 'succession.public.isLapsed',
  announced: 'succession.public.isAnnounced',
} as const satisfies Record<PublicStanding, string>;

/** Into what a local government was merged or split, when, on what source, and how each successor stands. */
export function WhatSucceeded({ t, name, succession, present }: WhatSucceededProps) {
  const { kind, tookEffectOn, source, successors } = succession;
  return (
    <>
      <p class="govuk-body">{t(`succession.public.${kind}`, { date: t.date(tookEffectOn), name })}</p>
      <ul class="govuk-list govuk-list--bullet">
        {successors.map((successor) => {
          const listed = present.find(({ number }) => number === successor.number);
          return (
            <li>
              {listed ? (
                <a class="govuk-link" href={localePath(t.locale, profilePath(listed))}>
                  <bdi>{listed.name}</bdi>
                </a>
              ) : (
                <bdi>{successor.name}</bdi>
              )}
              {' ('}
              {t(listed ? STANDING_WORDS[listed.standing] : 'succession.public.isNone')}
              {')'}
            </li>
          );
        })}
      </ul>
      <p class="govuk-body">{t('succession.public.notListed')}</p>
      <p class="govuk-body">
        <SourceText text={t('succession.public.source', { source })} source={source} />
      </p>
    </>
  );
}

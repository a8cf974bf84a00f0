import type { Translator } from '#content/i18n/translator.js';
import { firstOpenStep } from '#domain/endorsement/signing-steps.js';
import type { Draft } from '#registry/drafts/drafts.js';
import { Button } from '../../views/components/button.js';
import { LinkButton } from '../../views/components/link-button.js';
import { journeyPath, startPath } from '../journey/journey-paths.js';
import type { Visit } from '../journey/visit.js';

/** The way into the journey; for somebody who has begun, the way on, and the way back to an empty form. */
export function BeginForm({ visit, begun }: { visit: Visit; begun: Draft | null }) {
  const { t } = visit.page;
  return (
    <form method="post" action={startPath(visit)} novalidate>
      {begun ? (
        <>
          <LinkButton href={journeyPath(visit, firstOpenStep(begun.answers) ?? 'check')} variant="inverse" start>
            {t('sign.resume.continue')}
          </LinkButton>
          <Button variant="secondary">{t('sign.resume.again')}</Button>
        </>
      ) : (
        <Button variant="inverse" start>
          {t('sign.start.button')}
        </Button>
      )}
    </form>
  );
}

/** What somebody who comes back is told instead of the invitation. */
export function resumeWords(t: Translator, { answers, expiresAt }: Draft): string {
  const date = t.date(expiresAt);
  const place = answers.government?.name;
  return place === undefined ? t('sign.resume.body', { date }) : t('sign.resume.bodyFor', { place, date });
}

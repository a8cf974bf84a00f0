import type { Translator } from '#content/i18n/translator.js';
import type { Succession } from '#registry/successions/succession.js';
import { CaseLinks } from './succession-effects.js';

export interface UndoEffectsProps {
  readonly t: Translator;
  readonly succession: Succession;
  /** What comes back, when it was a merger or a split. */
  readonly revived: readonly { readonly id: string; readonly reference: string }[];
}

/** What taking a succession back does. */
export function UndoEffects({ t, succession, revived }: UndoEffectsProps) {
  const { kind, formerName, newName } = succession;
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>
        {kind === 'renamed' ? (
          t('succession.undo.renamed', { before: formerName ?? '', after: newName ?? '' })
        ) : (
          <>
            {t('succession.undo.revives', { count: revived.length })} <CaseLinks t={t} endorsements={revived} />
          </>
        )}
      </li>
    </ul>
  );
}

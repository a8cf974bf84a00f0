import type { Translator } from '#content/i18n/translator.js';
import type { ProposedSuccession } from '#registry/successions/proposed-succession.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { SuccessionEffects } from './succession-effects.js';
import { UndoEffects } from './undo-effects.js';

export interface SuccessionProposedProps {
  readonly t: Translator;
  readonly name: string;
  readonly proposed: ProposedSuccession;
}

/** What a second person confirms: what would be recorded of a local government or taken back, and what that does. */
export function SuccessionProposed({ t, name, proposed }: SuccessionProposedProps) {
  const { obstacle } = 'undo' in proposed ? proposed.undo : proposed.plan;
  return (
    <>
      {obstacle && <InsetText>{t(`succession.obstacle.${obstacle}`)}</InsetText>}
      {'undo' in proposed ? (
        <UndoEffects t={t} {...proposed.undo} />
      ) : (
        <SuccessionEffects t={t} name={name} {...proposed} />
      )}
    </>
  );
}

import type { Translator } from '#content/i18n/translator.js';
import type { CaseFile } from '#registry/review/case-file.js';
import { namesOf, type Succession } from '#registry/successions/succession.js';
import { mayStaff, type SignedInStaff } from '../../../access/signed-in-staff.js';
import { SourceText } from '../../../views/components/source-text.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { useTranslator } from '../../../views/translator-context.js';
import { moment } from '../../case/words.js';
import { successionAddress } from './succession-address.js';

export interface CaseSuccessionsProps {
  readonly staff: SignedInStaff;
  readonly file: CaseFile;
}

/** What became of the case's local government and whom it succeeded, with the way to record that or take it back. */
export function CaseSuccessions({ staff, file }: CaseSuccessionsProps) {
  const t = useTranslator();
  const { endorsement, successions } = file;
  const { id, localGovernment, status } = endorsement;
  const mayChange = mayStaff(staff, 'change-published');
  const isGone = successions.some(
    (one) => one.localGovernmentId === localGovernment.id && one.kind !== 'renamed' && one.undoneAt === null,
  );
  return (
    <>
      {successions.map((succession) => {
        const isOwn = succession.localGovernmentId === localGovernment.id;
        const isUndoable = isOwn && succession.undoneAt === null;
        // A merger or a split is taken back on a case that it ended.
        const isHere = succession.kind === 'renamed' ? !isGone : status === 'superseded';
        return (
          <InsetText>
            <p class="govuk-body">
              <bdi>{isOwn ? ownWords(t, succession) : tookWords(t, succession)}</bdi>
            </p>
            <p class="govuk-body">
              <SourceText
                text={t('succession.case.source', { source: succession.source })}
                source={succession.source}
              />
              <br />
              {enteredWords(t, succession)}
              {succession.undoneAt && ` ${t('succession.case.undone', { when: moment(t, succession.undoneAt) })}`}
            </p>
            {mayChange && isUndoable && isHere && (
              <a class="govuk-link" href={successionAddress(t.locale, id, succession.id)}>
                {t('succession.case.undo')}
                <span class="govuk-visually-hidden">: {ownWords(t, succession)}</span>
              </a>
            )}
          </InsetText>
        );
      })}
      {mayChange && !isGone && (
        <p class="govuk-body">
          <a class="govuk-link" href={successionAddress(t.locale, id)}>
            {t('succession.case.add')}
          </a>
        </p>
      )}
    </>
  );
}

function ownWords(t: Translator, { kind, tookEffectOn, formerName, successors }: Succession): string {
  const date = t.date(tookEffectOn);
  return kind === 'renamed'
    ? t('succession.case.renamed', { date, before: formerName ?? '' })
    : t(`succession.case.${kind}`, { date, successors: namesOf(successors) });
}

function tookWords(t: Translator, { tookEffectOn, name }: Succession): string {
  return t('succession.case.took', { date: t.date(tookEffectOn), name });
}

function enteredWords(t: Translator, { enteredByName, confirmedByName, enteredAt }: Succession): string {
  const when = moment(t, enteredAt);
  return confirmedByName === null
    ? t('succession.case.entered', { name: enteredByName, when })
    : t('succession.case.enteredByTwo', { name: enteredByName, second: confirmedByName, when });
}

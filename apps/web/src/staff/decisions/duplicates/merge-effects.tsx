import type { Translator } from '#content/i18n/translator.js';
import {
  endorsementMergeMail,
  winnerWords,
  type MergeMailKind,
} from '#mail/templates/endorsement-merge/endorsement-merge-mail.js';
import type { BothEndorsements } from '#registry/review/duplicates/merge-order.js';
import { DOCUMENTS } from '#registry/review/duplicates/taking-over.js';
import type { ReasonToChoose } from '#registry/proposals/reasons.js';
import type { PageContext } from '../../../http/page-context.js';
import { MailLetter } from '../../case/mail-letter.js';
import type { MergeOutlook } from '../../case/mail-outlook.js';

export interface MergeEffectsProps extends BothEndorsements {
  readonly page: PageContext;
  readonly kind: MergeMailKind;
  readonly outlook: MergeOutlook;
  /** What the winner takes over; only told of a merge. */
  readonly take?: readonly string[];
  readonly reason: Pick<ReasonToChoose, 'words'> & { readonly text: string };
}

/** What a merge, or taking it back, does, and the mail that tells of it. */
export function MergeEffects(props: MergeEffectsProps) {
  const { page, loser, winner, kind, outlook, take = [], reason } = props;
  const { t, site } = page;
  const names = {
    loser: `${loser.localGovernment.name} (${loser.reference})`,
    winner: `${winner.localGovernment.name} (${winner.reference})`,
  };
  const isElsewhere = loser.localGovernment.number !== winner.localGovernment.number;
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t(`duplicates.effect.${kind}.loser`, names)}</li>
        <li>
          {t(`duplicates.effect.${kind}.winner`, names)}
          {kind === 'merged' && ` ${winnerWords(outlook.winnerShown, t)}`}
        </li>
        {take.length > 0 && <li>{t('duplicates.effect.taken', { what: takenWords(t, take).join(', ') })}</li>}
        {isElsewhere && <li>{t(`duplicates.effect.${kind}.address`, names)}</li>}
      </ul>
      <div class="wc-case__letter">
        <MailLetter
          endorsement={loser}
          write={(theirs) =>
            endorsementMergeMail({ endorsement: loser, winner, site, kind, reason, ...outlook }, theirs)
          }
        />
      </div>
    </>
  );
}

/** Undertakings and documents, in words. */
export function takenWords(t: Translator, take: readonly string[]): string[] {
  return take.map((code) => {
    const key = `pact.undertakings.${code}.title`;
    if (code === DOCUMENTS) return t('duplicates.compare.documents');
    return t.has(key) ? t(key) : code;
  });
}

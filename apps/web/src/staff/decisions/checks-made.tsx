import { CHECKS } from '#domain/endorsement/assurance.js';
import type { CheckMade } from '#registry/proposals/checks.js';
import { SummaryList } from '../../views/components/summary-list.js';
import { useTranslator } from '../../views/translator-context.js';
import { moment, word } from '../case/words.js';

/** The checklist as it is filled in: each line with its result, its note, who checked it and when. */
export function ChecksMade({ checks }: { readonly checks: readonly CheckMade[] }) {
  const t = useTranslator();
  return (
    <SummaryList
      rows={CHECKS.map((subject) => {
        const made = checks.find((check) => check.subject === subject);
        return {
          key: word(t, 'decisions.check', subject),
          value: made ? (
            <>
              <strong>{word(t, 'decisions.checkResult', made.result)}</strong> <bdi>{made.note}</bdi>
              <span class="wc-case__detail">
                {made.checkerName} · {moment(t, made.checkedAt)}
              </span>
            </>
          ) : (
            t('decisions.checklist.open')
          ),
        };
      })}
    />
  );
}

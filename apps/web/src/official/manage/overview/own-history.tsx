import type { Translator } from '#content/i18n/translator.js';
import { wordsIn } from '#domain/words.js';
import type { OwnEvent } from '#registry/own-page/own-endorsement.js';
import { Timeline } from '../../../views/components/timeline.js';

/** What happened to an endorsement, newest first, in plain words. Nobody of the staff is named. */
export function OwnHistory({ t, events }: { t: Translator; events: readonly OwnEvent[] }) {
  return (
    <Timeline
      events={events.flatMap(({ action, at, by, words, text }) => {
        const key = `manage.event.${action}`;
        // What is only told among colleagues has no words here.
        if (!t.has(key)) return [];
        return {
          title: t(key),
          at: at.toISOString(),
          when: t.date(at),
          who: t(`manage.by.${by}`),
          details: (words !== null || text !== null) && (
            <>
              {words !== null && <p>{wordsIn(words, t.locale)}</p>}
              {text !== null && (
                <blockquote class="wc-case__words" dir="auto">
                  {text}
                </blockquote>
              )}
            </>
          ),
        };
      })}
    />
  );
}

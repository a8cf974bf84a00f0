import type { LiveSession } from '#registry/accounts/live-sessions.js';
import type { PageContext } from '../../http/page-context.js';
import { Button } from '../../views/components/button.js';
import { SummaryList } from '../../views/components/summary-list.js';
import { moment } from '../case/words.js';
import { browserName } from './browser-name.js';

export interface SessionListProps {
  readonly page: PageContext;
  readonly sessions: readonly LiveSession[];
  /** Where the buttons send their forms; null for who may end none. */
  readonly action: string | null;
  /** What a form says besides the session. */
  readonly fields?: Readonly<Record<'one' | 'all', Readonly<Record<string, string>>>>;
  /** The button that ends all of them, or all but the one that asks. */
  readonly endAll: string;
}

/** Where somebody is signed in, with a button to end each session and one for all of them. */
export function SessionList({ page, sessions, action, fields, endAll }: SessionListProps) {
  const { t } = page;
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
  return (
    <>
      <h2 class="govuk-heading-m">{t('people.sessions.title')}</h2>
      {sessions.length === 0 && <p class="govuk-body">{t('people.sessions.none')}</p>}
      {sessions.length > 0 && (
        <SummaryList
          rows={sessions.map(({ handle, signedInAt, lastSeenAt, userAgent, isCurrent }) => {
            const name = browserName(userAgent) || t('people.sessions.unknown');
            return {
              key: name,
              value: (
                <>
                  <p class="govuk-body">
                    {t('people.sessions.since', { since: moment(t, signedInAt), seen: moment(t, lastSeenAt) })}
                  </p>
                  {isCurrent ? (
                    <strong>{t('people.sessions.current')}</strong>
                  ) : (
                    action !== null && (
                      <form method="post" action={action}>
                        <Hidden fields={{ ...fields?.one, session: handle }} />
                        <Button variant="secondary">
                          {t('people.sessions.end')}
                          <span class="govuk-visually-hidden"> {name}</span>
                        </Button>
                      </form>
                    )
                  )}
                </>
              ),
            };
          })}
        />
      )}
      {action !== null && others.length > 1 && (
        <form method="post" action={action}>
          <Hidden fields={{ ...fields?.all }} />
          <Button variant="secondary">{endAll}</Button>
        </form>
      )}
    </>
  );
}

function Hidden({ fields }: { readonly fields: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

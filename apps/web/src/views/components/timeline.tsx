import type { ComponentChildren } from 'preact';

export interface TimelineEvent {
  title: ComponentChildren;
  /** Instant or date for machines, ISO 8601. */
  at: string;
  /** The same for people. */
  when: ComponentChildren;
  who?: ComponentChildren;
  /** Reasons, changed values, mails. */
  details?: ComponentChildren;
}

export interface TimelineProps {
  /** Newest first. */
  events: readonly TimelineEvent[];
}

/** What happened to a case: who, what, when, why. */
export function Timeline({ events }: TimelineProps) {
  return (
    <ol class="wc-timeline">
      {events.map(({ title, at, when, who, details }) => (
        <li class="wc-timeline__event">
          <p class="wc-timeline__title">{title}</p>
          <p class="wc-timeline__when">
            <time datetime={at}>{when}</time>
            {who && (
              <>
                {' · '}
                <bdi>{who}</bdi>
              </>
            )}
          </p>
          {details && <div class="wc-timeline__details">{details}</div>}
        </li>
      ))}
    </ol>
  );
}

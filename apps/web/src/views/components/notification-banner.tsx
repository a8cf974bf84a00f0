import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import { useTranslator } from '../translator-context.js';

export interface NotificationBannerProps {
  /** Defaults to "Important", or "Success". */
  title?: ComponentChildren;
  titleId?: string;
  titleHeadingLevel?: 2 | 3;
  type?: 'success';
  /** One sentence; for more, give children. */
  text?: ComponentChildren;
  class?: string;
  children?: ComponentChildren;
}

/** News about what was done or about the page as a whole. */
export function NotificationBanner(props: NotificationBannerProps) {
  const { title, type, text, titleId = 'govuk-notification-banner-title', titleHeadingLevel = 2, children } = props;
  const t = useTranslator();
  const success = type === 'success';
  const Heading = `h${titleHeadingLevel}` as const;
  const body = (
    <>
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {title ?? t(success ? 'site.notification.success' : 'site.notification.important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {children ?? (text && <p class="govuk-notification-banner__heading">{text}</p>)}
      </div>
    </>
  );
  const className = classNames(
    'govuk-notification-banner',
    success && 'govuk-notification-banner--success',
    props.class,
  );
  return success ? (
    <div class={className} role="alert" aria-labelledby={titleId}>
      {body}
    </div>
  ) : (
    <div class={className} role="region" aria-labelledby={titleId}>
      {body}
    </div>
  );
}

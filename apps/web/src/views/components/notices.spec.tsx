import { compareWithGovuk, type GovukOptions } from '../../../../../test/support/govuk-fixtures.js';
import { Button, type ButtonVariant } from './button.js';
import { Details } from './details.js';
import { ErrorMessage } from './error-message.js';
import { ErrorSummary, type FieldError } from './error-summary.js';
import { Hint } from './hint.js';
import { InsetText } from './inset-text.js';
import { LinkButton } from './link-button.js';
import { NotificationBanner } from './notification-banner.js';
import { Panel } from './panel.js';
import { PhaseBanner } from './phase-banner.js';
import { Tag } from './tag.js';
import { WarningText } from './warning-text.js';

const text = (options: GovukOptions, name: string) => options[name] as string | undefined;
const VARIANT = /govuk-button--(secondary|warning|inverse)/;

compareWithGovuk(
  'button',
  (options) => {
    const look = {
      variant: VARIANT.exec(options.classes ?? '')?.[1] as ButtonVariant | undefined,
      class: options.classes?.replace(VARIANT, '').trim(),
      id: options.id,
      start: options['isStartButton'] as boolean | undefined,
      children: options.text,
    };
    if (options.href !== undefined) return <LinkButton {...look} href={options.href} />;
    return (
      <Button
        {...look}
        name={options.name}
        value={options.value}
        type={options.type as 'submit'}
        disabled={options['disabled'] as boolean}
      />
    );
  },
  // A link that looks like a button is still a link: the space key scrolls, it does not press.
  { ignore: ['role'], except: { 'explicit link': 'a link has an address' }, compared: 33 },
);

compareWithGovuk(
  'error-summary',
  (options) => (
    <ErrorSummary
      title={text(options, 'titleText')}
      description={text(options, 'descriptionText')}
      errors={options['errorList'] as FieldError[]}
      class={options.classes}
    />
  ),
  { leftOut: ['titleHtml', 'descriptionHtml'], compared: 13 },
);

compareWithGovuk(
  'error-message',
  (options) => (
    <ErrorMessage id={options.id} class={options.classes}>
      {options.text}
    </ErrorMessage>
  ),
  {
    leftOut: ['visuallyHiddenText'],
    except: { 'visually hidden text removed': 'the prefix is always said' },
    compared: 4,
  },
);

compareWithGovuk('hint', (options) => <Hint id={options.id} class={options.classes} children={options.text} />, {
  compared: 4,
});

compareWithGovuk(
  'inset-text',
  (options) => <InsetText id={options.id} class={options.classes} children={options.text} />,
  { compared: 4 },
);

compareWithGovuk('warning-text', (options) => <WarningText class={options.classes} children={options.text} />, {
  leftOut: ['iconFallbackText'],
  except: { 'no icon fallback text': 'the word is always said' },
  compared: 2,
});

compareWithGovuk('tag', (options) => <Tag class={options.classes} children={options.text} />, { compared: 10 });

compareWithGovuk(
  'details',
  (options) => (
    <Details
      id={options.id}
      class={options.classes}
      open={options['open'] as boolean}
      summary={text(options, 'summaryText')}
      children={options.text}
    />
  ),
  { leftOut: ['summaryHtml'], compared: 6 },
);

compareWithGovuk(
  'panel',
  (options) => (
    <Panel
      title={text(options, 'titleText')}
      headingLevel={options['headingLevel'] as 2 | undefined}
      class={options.classes}
      children={options.text}
    />
  ),
  {
    leftOut: ['titleHtml', 'actions'],
    except: { 'interruption with custom classes': 'there is one kind of panel', interruption: 'there is one kind' },
    compared: 5,
  },
);

compareWithGovuk(
  'phase-banner',
  (options) => (
    <PhaseBanner
      tag={(options['tag'] as GovukOptions | undefined)?.text}
      class={options.classes}
      children={options.text}
    />
  ),
  { except: { 'tag classes': 'the tag takes a tone' }, compared: 3 },
);

compareWithGovuk(
  'notification-banner',
  (options) => (
    <NotificationBanner
      title={text(options, 'titleText') ?? (options.type === 'success' ? 'Success' : undefined)}
      titleId={text(options, 'titleId')}
      titleHeadingLevel={options['titleHeadingLevel'] as 3 | undefined}
      type={options.type === 'success' ? 'success' : undefined}
      text={options.text}
      class={options.classes}
    />
  ),
  { leftOut: ['titleHtml', 'role', 'tabindex'], compared: 14 },
);

import { compareWithGovuk, type GovukOptions } from '../../../../../test/support/govuk-fixtures.js';
import { BackLink } from './back-link.js';
import { Breadcrumbs } from './breadcrumbs.js';
import { LanguageNavigation } from './language-navigation.js';
import { Pagination, type PageItem } from './pagination.js';
import { ServiceNavigation } from './service-navigation.js';
import { SkipLink } from './skip-link.js';
import { SummaryList, type SummaryRow } from './summary-list.js';
import { Table } from './table.js';

interface Link {
  text: string;
  href?: string;
  current?: boolean;
  active?: boolean;
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

const links = (options: GovukOptions, name = 'items') => (options[name] as Link[] | undefined) ?? [];

compareWithGovuk(
  'back-link',
  (options) => <BackLink href={options.href ?? '#'} class={options.classes} children={options.text} />,
  { compared: 5 },
);

compareWithGovuk(
  'breadcrumbs',
  (options) => (
    <Breadcrumbs class={options.classes} items={links(options).map(({ text, href }) => ({ label: text, href }))} />
  ),
  // Ours says "You are here", in the page's language.
  { leftOut: ['collapseOnMobile'], ignore: ['aria-label'], compared: 8 },
);

compareWithGovuk('skip-link', (options) => <SkipLink href={options.href} children={options.text} />, {
  leftOut: ['classes'],
  compared: 5,
});

const NO_CLASSES = 'items take no classes';

compareWithGovuk(
  'language-navigation',
  (options) => (
    <LanguageNavigation
      label="Language"
      class={options.classes}
      items={links(options).map(({ text, href, current, lang, dir }) => ({
        label: text,
        lang: lang ?? '',
        href: current ? undefined : href,
        dir,
      }))}
    />
  ),
  {
    leftOut: ['languageDescriptionText', 'ariaLabel'],
    except: { 'item classes': NO_CLASSES, 'active item classes': NO_CLASSES },
    ignore: ['lang', 'hreflang'],
    compared: 6,
  },
);

const NO_ITEMS = 'a navigation has items';
const NAVIGATION_LEFT_OUT = {
  'with no options set': NO_ITEMS,
  'with navigation having only empty values': NO_ITEMS,
  'with navigation being an empty array': NO_ITEMS,
  'with custom navigation ID': 'there is one navigation a page',
  'with HTML navigation items': 'items are links',
  'with non-link navigation items': 'items are links',
};

// Ours wraps on a small screen, so there is no button to unfold it.
compareWithGovuk(
  'service-navigation',
  (options) => (
    <ServiceNavigation
      label="Menu"
      class={options.classes}
      items={links(options, 'navigation')
        .filter(Boolean)
        .map(({ text, href, current, active }) => ({
          label: text,
          href: href ?? '',
          current,
          active,
        }))}
    />
  ),
  {
    leftOut: ['serviceName', 'slots', 'menuButtonText', 'menuButtonLabel', 'navigationLabel', 'navigationClasses'],
    except: NAVIGATION_LEFT_OUT,
    withoutElements: ['button'],
    compared: 5,
  },
);

compareWithGovuk(
  'pagination',
  (options) => (
    <Pagination
      class={options.classes}
      landmarkLabel={(options['landmarkLabel'] as string | undefined) ?? 'Pagination'}
      previous={step(options['previous'], 'Previous')}
      next={step(options['next'], 'Next')}
      items={(options['items'] as (PageItem & { visuallyHiddenText?: string })[] | undefined)
        ?.filter((item) => item && Object.keys(item).length > 0)
        .map((item) => ({ ...item, label: item.visuallyHiddenText }))}
    />
  ),
  { compared: 14 },
);

/** Theirs shows "Previous" and says "Previous page"; ours shows all of it. */
function step(option: unknown, word: string) {
  const given = option as { href?: string; text?: string; labelText?: string } | undefined;
  if (given?.href === undefined) return undefined;
  const usual = (
    <>
      {word}
      <span class="govuk-visually-hidden"> page</span>
    </>
  );
  return { href: given.href, text: given.text ?? usual, label: given.labelText };
}

interface Row {
  key: { text: string };
  value: { text: string };
  actions?: { items?: { href: string; text: string; visuallyHiddenText?: string }[] };
}

compareWithGovuk(
  'summary-list',
  (options) => (
    <SummaryList
      class={options.classes}
      rows={(options['rows'] as Row[]).map((row): SummaryRow | null =>
        row
          ? {
              key: row.key.text,
              value: row.value.text,
              actions: row.actions?.items?.map(({ visuallyHiddenText, ...action }) => ({
                ...action,
                hiddenText: visuallyHiddenText,
              })),
            }
          : null,
      )}
    />
  ),
  { leftOut: ['card', 'classes'], compared: 4 },
);

interface Cell {
  text: string;
  format?: 'numeric';
  classes?: string;
  colspan?: number;
  rowspan?: number;
}

const cell = ({ text, format, classes, colspan, rowspan }: Cell) => ({
  content: text,
  numeric: format === 'numeric',
  class: classes,
  colspan,
  rowspan,
});

compareWithGovuk(
  'table',
  (options) => (
    <Table
      caption={options['caption'] as string}
      captionClass={options['captionClasses'] as string}
      class={options.classes}
      firstCellIsHeader={options['firstCellIsHeader'] as boolean}
      head={(options['head'] as Cell[] | undefined)?.map(cell)}
      rows={(options['rows'] as Cell[][]).filter(Boolean).map((row) => row.map(cell))}
    />
  ),
  { except: { 'head with rowspan and colspan': 'head cells span nothing' }, compared: 14 },
);

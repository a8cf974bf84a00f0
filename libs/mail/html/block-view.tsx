import type { Translator } from '#content/i18n/translator.js';
import type { MailBlock } from '../mail.js';
import { grouped } from '../wording/grouped.js';
import { FactsView } from './facts-view.js';
import { BareLink, ButtonView } from './link-view.js';
import { LOOK } from './mail-look.js';
import { QuoteView } from './quote-view.js';

interface BlockViewProps {
  block: MailBlock;
  t: Translator;
}

/** One part of a mail as HTML. */
export function BlockView({ block, t }: BlockViewProps) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level}>{block.text}</Heading>;
    case 'paragraph':
      return (
        <p class="ink" style={LOOK.paragraph}>
          {block.text}
        </p>
      );
    case 'smallPrint':
      return (
        <p class="soft" style={LOOK.smallPrint}>
          {block.text}
        </p>
      );
    case 'notice':
      return (
        <p class="ink notice" style={LOOK.notice}>
          {block.text}
        </p>
      );
    case 'link':
      return (
        <p class="ink" style={LOOK.paragraph}>
          {block.label}
          <br />
          <BareLink url={block.url} />
        </p>
      );
    case 'button':
      return <ButtonView label={block.label} url={block.url} bareLink={t('mail.bareLink')} />;
    case 'code':
      return (
        <div class="box" style={LOOK.codeBox}>
          <p class="soft" style={LOOK.codeLabel}>
            {block.label}
          </p>
          <p class="plum" style={LOOK.code} dir="ltr">
            {grouped(block.code)}
          </p>
        </div>
      );
    case 'facts':
      return <FactsView facts={block.facts} />;
    case 'steps':
      return (
        <ol class="ink" style={LOOK.list}>
          <ListItems items={block.items} />
        </ol>
      );
    case 'list':
      return (
        <ul class="ink" style={LOOK.list}>
          <ListItems items={block.items} />
        </ul>
      );
    case 'quote':
      return <QuoteView text={block.text} by={block.by} />;
  }
}

function Heading({ level, children }: { level: 1 | 2; children: string }) {
  if (level === 2) {
    return (
      <h2 class="plum" style={LOOK.section}>
        {children}
      </h2>
    );
  }
  return (
    <h1 class="plum title" style={LOOK.title}>
      {children}
    </h1>
  );
}

function ListItems({ items }: { items: readonly string[] }) {
  return (
    <>
      {items.map((item) => (
        <li class="ink" style={LOOK.listItem}>
          {item}
        </li>
      ))}
    </>
  );
}

import type { ComponentChildren } from 'preact';
import type { endorsementPublishedMail } from '#mail/templates/endorsement-published/endorsement-published-mail.js';

type MailBlock = ReturnType<typeof endorsementPublishedMail>['blocks'][number];

export interface MailBlocksProps {
  readonly blocks: readonly MailBlock[];
}

/**
 * A mail's parts in the page's own styles. The mail itself carries inline styles, which the page's security policy
 * forbids; nothing in here can be clicked, for nothing has been sent.
 */
export function MailBlocks({ blocks }: MailBlocksProps) {
  return (
    <>
      {blocks.map((block) => (
        <Block block={block} />
      ))}
    </>
  );
}

function Block({ block }: { block: MailBlock }) {
  switch (block.kind) {
    case 'heading':
      return <p class={`wc-letter__heading wc-letter__heading--${block.level}`}>{block.text}</p>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'notice':
      return <p class="wc-letter__notice">{block.text}</p>;
    case 'smallPrint':
      return <p class="wc-letter__small">{block.text}</p>;
    case 'button':
    case 'link':
      return (
        <p>
          <strong class={block.kind === 'button' ? 'wc-letter__button' : undefined}>{block.label}</strong>
          <bdi class="wc-letter__url" dir="ltr">
            {block.url}
          </bdi>
        </p>
      );
    case 'code':
      return (
        <p>
          {block.label} <strong>{block.code}</strong>
        </p>
      );
    case 'facts':
      return (
        <dl class="wc-letter__facts">
          {block.facts.map(({ name, value }) => (
            <div>
              <dt>{name}</dt>
              <dd>
                {[value].flat().map((one) => (
                  <span>{one}</span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'steps':
      return <ol>{items(block.items)}</ol>;
    case 'list':
      return <ul>{items(block.items)}</ul>;
    case 'quote':
      return (
        <>
          <p class="wc-letter__by">{block.by}</p>
          <blockquote class="wc-case__words" dir="auto">
            {block.text}
          </blockquote>
        </>
      );
  }
}

function items(texts: readonly string[]): ComponentChildren {
  return texts.map((text) => <li>{text}</li>);
}

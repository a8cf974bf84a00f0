import type { Translator } from '#content/i18n/translator.js';
import type { Mail, MailBlock } from '../mail.js';
import { renderText } from './render-text.js';

/** Tokens are 22 characters or more, and nothing else in our addresses is so long and has capitals. */
const TOKEN_LENGTH = 22;

/**
 * The mail's plain text as the registry keeps it: where a code or a personal link stood, it says so in the mail's own
 * language. A link that a template forgot to mark is recognised by its token.
 */
export function keptText(mail: Mail, t: Translator): string {
  return renderText({ ...mail, blocks: mail.blocks.map((block) => withoutSecret(block, t)) }, t);
}

function withoutSecret(block: MailBlock, t: Translator): MailBlock {
  switch (block.kind) {
    case 'code':
      return { kind: 'paragraph', text: `${t('mail.label', { name: block.label })} ${t('mail.kept.code')}` };
    case 'button':
    case 'link':
      return block.personal || holdsToken(block.url) ? { ...block, url: t('mail.kept.link') } : block;
    default:
      return block;
  }
}

function holdsToken(url: string): boolean {
  const parts = url.split(/[/?#&=]/);
  return parts.some((part) => part.length >= TOKEN_LENGTH && /^[\w-]+$/.test(part) && /[A-Z]/.test(part));
}

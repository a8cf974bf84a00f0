import type { Translator } from '#content/i18n/translator.js';
import { grouped } from '../wording/grouped.js';
import type { Mail, MailBlock, MailFact } from '../mail.js';
import { lengthOf, LINE_LENGTH, wrapText } from './wrap-text.js';

/** Everything after this line is a signature (RFC 3676 section 4.3); mail programs show it paler and leave it out of answers. */
const SIGNATURE = '-- ';

/** The whole mail as plain text, with the same content as the HTML. */
export function renderText(mail: Mail, t: Translator): string {
  const body = mail.blocks.filter(({ kind }) => kind !== 'smallPrint').map((block) => textOf(block, t));
  const small = mail.blocks.filter(({ kind }) => kind === 'smallPrint').map((block) => textOf(block, t));
  return `${body.join('\n\n')}\n\n${SIGNATURE}\n${small.join('\n\n')}\n`;
}

function textOf(block: MailBlock, t: Translator): string {
  switch (block.kind) {
    case 'heading':
      return heading(block.text, block.level === 1 ? '=' : '-');
    case 'paragraph':
    case 'smallPrint':
      return wrapText(block.text);
    case 'notice':
      return wrapText(block.text, '** ', '   ');
    case 'button':
    case 'link':
      return `${wrapText(t('mail.label', { name: block.label }))}\n${block.url}`;
    case 'code':
      return `${wrapText(t('mail.label', { name: block.label }))}\n\n    ${grouped(block.code)}`;
    case 'facts':
      return block.facts.map((fact) => factText(fact, t)).join('\n');
    case 'steps':
      return block.items.map((item, index) => wrapText(item, `${String(index + 1)}. `, '   ')).join('\n');
    case 'list':
      return block.items.map((item) => wrapText(item, '- ', '  ')).join('\n');
    case 'quote':
      return [
        wrapText(t('mail.label', { name: block.by })),
        ...block.text.split(/\r\n|[\n\r\u2028\u2029]/).map(quoted),
      ].join('\n');
  }
}

function heading(text: string, line: string): string {
  const lines = wrapText(text);
  const longest = Math.max(...lines.split('\n').map(lengthOf));
  return `${lines}\n${line.repeat(Math.min(longest, LINE_LENGTH))}`;
}

function factText({ name, value }: MailFact, t: Translator): string {
  const label = t('mail.label', { name });
  if (typeof value === 'string') return wrapText(`${label} ${value}`, '', '  ');
  return [label, ...value.map((one) => wrapText(one, '  - ', '    '))].join('\n');
}

function quoted(line: string): string {
  return wrapText(line, '> ');
}

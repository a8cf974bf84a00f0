import type { ComponentChildren } from 'preact';

export interface MailPreviewProps {
  /** Names of the lines and their values: from, to, subject. */
  lines: readonly { name: string; value: ComponentChildren }[];
  /** Language the mail is written in, BCP 47. */
  lang: string;
  /** The mail as plain text; its line breaks are kept. */
  text: string;
}

/** A mail as the signatory will read it. */
export function MailPreview({ lines, lang, text }: MailPreviewProps) {
  return (
    <div class="wc-mail">
      <dl class="wc-mail__lines">
        {lines.map(({ name, value }) => (
          <div>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <div class="wc-mail__text" lang={lang} dir="auto">
        {text}
      </div>
    </div>
  );
}

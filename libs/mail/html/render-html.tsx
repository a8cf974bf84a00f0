import { renderToString } from 'preact-render-to-string';
import { direction } from '#content/i18n/locales.js';
import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../mail.js';
import { BlockView } from './block-view.js';
import { RIBBON } from './mail-colours.js';
import { LOOK } from './mail-look.js';
import { STYLE_SHEET } from './style-sheet.js';

/** The whole mail as an HTML document: one column, inline styles, nothing loaded from anywhere. */
export function renderHtml(mail: Mail, t: Translator): string {
  return `<!DOCTYPE html>${renderToString(<MailDocument mail={mail} t={t} />)}`;
}

interface MailProps {
  mail: Mail;
  t: Translator;
}

function MailDocument({ mail, t }: MailProps) {
  return (
    <html lang={t.locale} dir={direction(t.locale)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <title>{mail.subject}</title>
        <style>{STYLE_SHEET}</style>
      </head>
      <body class="ground" style={LOOK.body}>
        <div style={LOOK.preview}>{mail.preview}</div>
        <table class="ground" style={LOOK.ground} role="presentation" cellPadding="0" cellSpacing="0">
          <tbody>
            <tr>
              <td class="column" style={LOOK.column} align="center">
                <MailCard mail={mail} t={t} />
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

function MailCard({ mail, t }: MailProps) {
  const body = mail.blocks.filter(({ kind }) => kind !== 'smallPrint');
  const small = mail.blocks.filter(({ kind }) => kind === 'smallPrint');
  return (
    <table class="card" style={LOOK.card} role="presentation" cellPadding="0" cellSpacing="0">
      <tbody>
        <tr>
          <td style={LOOK.band}>
            <Ribbon />
            <div class="side" style={LOOK.bandText}>
              {t('mail.header.name')}
              <span style={LOOK.bandOwner}>{t('mail.header.owner')}</span>
            </div>
          </td>
        </tr>
        <tr>
          <td class="side" style={LOOK.content}>
            {body.map((block) => (
              <BlockView block={block} t={t} />
            ))}
          </td>
        </tr>
        <tr>
          <td class="side line" style={LOOK.foot}>
            {small.map((block) => (
              <BlockView block={block} t={t} />
            ))}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Five colours, one for each undertaking. */
function Ribbon() {
  return (
    <table style={LOOK.ribbon} role="presentation" cellPadding="0" cellSpacing="0">
      <tbody>
        <tr>
          {RIBBON.map((color) => (
            <td style={{ width: '20%', height: '6px', fontSize: '1px', lineHeight: '6px', backgroundColor: color }}>
              {'\u00a0'}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

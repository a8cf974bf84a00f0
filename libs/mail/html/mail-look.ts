import type { CSSProperties } from 'preact';
import { LIGHT } from './mail-colours.js';

type Style = CSSProperties;

const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', Arial, sans-serif";
const SERIF =
  "'Iowan Old Style', 'Palatino Linotype', Palatino, P052, 'URW Palladio L', 'Book Antiqua', Georgia, 'Noto Naskh Arabic', serif";
const MONO = "ui-monospace, Consolas, Menlo, 'DejaVu Sans Mono', monospace";

const text: Style = { margin: '0 0 18px', fontFamily: SANS, fontSize: '17px', lineHeight: '27px', color: LIGHT.ink };
const heading: Style = { fontFamily: SERIF, fontWeight: 700, color: LIGHT.plum };
const cell: Style = {
  padding: '10px 0',
  borderTop: `1px solid ${LIGHT.line}`,
  fontFamily: SANS,
  fontSize: '16px',
  lineHeight: '24px',
  textAlign: 'start',
  verticalAlign: 'top',
};

/** Inline styles by role: many mail programs drop style sheets. */
export const LOOK = {
  body: { margin: 0, padding: 0, backgroundColor: LIGHT.paper },
  ground: { width: '100%', borderCollapse: 'collapse', backgroundColor: LIGHT.paper },
  column: { padding: '28px 12px 40px' },
  card: {
    width: '100%',
    maxWidth: '620px',
    margin: '0 auto',
    borderCollapse: 'separate',
    backgroundColor: LIGHT.card,
    border: `1px solid ${LIGHT.line}`,
    borderRadius: '20px',
    overflow: 'hidden',
  },
  band: { padding: 0, backgroundColor: '#32103a' },
  bandText: {
    padding: '24px 36px 26px',
    fontFamily: SERIF,
    fontSize: '21px',
    lineHeight: '28px',
    fontWeight: 700,
    color: '#fffdf9',
  },
  bandOwner: {
    display: 'block',
    fontFamily: SANS,
    fontWeight: 400,
    fontSize: '14px',
    lineHeight: '20px',
    color: '#e8d5e6',
  },
  ribbon: { width: '100%', borderCollapse: 'collapse' },
  content: { padding: '36px 36px 18px' },
  title: { ...heading, margin: '0 0 20px', fontSize: '30px', lineHeight: '37px', textWrap: 'balance' },
  section: { ...heading, margin: '32px 0 12px', fontSize: '21px', lineHeight: '28px' },
  paragraph: text,
  listItem: { ...text, margin: '0 0 10px', paddingInlineStart: '4px' },
  list: { ...text, paddingInlineStart: '26px' },
  link: { color: LIGHT.plum, textDecoration: 'underline', wordBreak: 'break-word' },
  buttonBox: { margin: '26px 0 14px' },
  button: {
    display: 'inline-block',
    padding: '14px 30px',
    borderRadius: '999px',
    backgroundColor: LIGHT.plum,
    fontFamily: SANS,
    fontSize: '18px',
    lineHeight: '24px',
    fontWeight: 700,
    color: '#fffdf9',
    textDecoration: 'none',
  },
  bareLink: { ...text, margin: '0 0 22px', fontSize: '14px', lineHeight: '21px', color: LIGHT.soft },
  codeBox: {
    margin: '24px 0',
    padding: '18px 22px 20px',
    borderRadius: '16px',
    backgroundColor: LIGHT.plumSoft,
    textAlign: 'center',
  },
  codeLabel: { margin: '0 0 4px', fontFamily: SANS, fontSize: '15px', lineHeight: '22px', color: LIGHT.soft },
  code: {
    margin: 0,
    fontFamily: MONO,
    fontSize: '34px',
    lineHeight: '44px',
    fontWeight: 700,
    letterSpacing: '3px',
    whiteSpace: 'nowrap',
    color: LIGHT.plum,
  },
  facts: { width: '100%', margin: '0 0 24px', borderCollapse: 'collapse', borderBottom: `1px solid ${LIGHT.line}` },
  factName: { ...cell, width: '36%', paddingInlineEnd: '16px', fontWeight: 400, color: LIGHT.soft },
  factValue: { ...cell, color: LIGHT.ink, fontWeight: 600, wordBreak: 'break-word' },
  quoteBy: { margin: '22px 0 8px', fontFamily: SANS, fontSize: '15px', lineHeight: '22px', color: LIGHT.soft },
  quote: {
    margin: '0 0 24px',
    padding: '16px 20px 2px',
    borderInlineStart: `4px solid ${LIGHT.plum}`,
    borderRadius: '4px',
    backgroundColor: LIGHT.plumSoft,
  },
  quoteLine: { ...text, margin: '0 0 14px', wordBreak: 'break-word' },
  notice: {
    ...text,
    margin: '0 0 22px',
    padding: '14px 18px',
    borderInlineStart: `4px solid ${LIGHT.marigold}`,
    borderRadius: '4px',
    backgroundColor: LIGHT.marigoldSoft,
    fontSize: '16px',
    lineHeight: '25px',
  },
  foot: { padding: '22px 36px 30px', borderTop: `1px solid ${LIGHT.line}` },
  smallPrint: { ...text, margin: '0 0 10px', fontSize: '14px', lineHeight: '21px', color: LIGHT.soft },
  preview: {
    display: 'none',
    maxHeight: 0,
    overflow: 'hidden',
    fontSize: '1px',
    lineHeight: '1px',
    color: LIGHT.paper,
  },
} as const satisfies Record<string, Style>;

import { DARK } from './mail-colours.js';

/**
 * What inline styles cannot say: a dark ground where the reader has one, and less room at the sides of a telephone.
 * No quotes and no child selectors: the text is escaped like any other.
 */
export const STYLE_SHEET = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .column { padding: 0 !important; }
  .card { border-radius: 0 !important; border-width: 0 !important; }
  .side { padding-left: 20px !important; padding-right: 20px !important; }
  .title { font-size: 26px !important; line-height: 33px !important; }
  .fact { display: block !important; width: auto !important; }
  .fact-value { padding-top: 0 !important; border-top-width: 0 !important; }
  .fact-name { padding-bottom: 0 !important; }
}
@media (prefers-color-scheme: dark) {
  .ground { background-color: ${DARK.paper} !important; }
  .card { background-color: ${DARK.card} !important; border-color: ${DARK.line} !important; }
  .ink { color: ${DARK.ink} !important; }
  .soft { color: ${DARK.soft} !important; }
  .plum { color: ${DARK.plum} !important; }
  .box { background-color: ${DARK.plumSoft} !important; border-color: ${DARK.plum} !important; }
  .notice { background-color: ${DARK.marigoldSoft} !important; }
  .line { border-color: ${DARK.line} !important; }
  .button { background-color: ${DARK.plum} !important; color: ${DARK.paper} !important; }
}
`;

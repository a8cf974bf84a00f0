/** The site's colours (apps/web/src/assets/styles/_tokens.scss); mail programs know no custom properties. */
export const LIGHT = {
  paper: '#fbf6ee',
  card: '#fffdf9',
  line: '#e4d5c0',
  ink: '#2b1730',
  soft: '#635068',
  plum: '#541c59',
  plumSoft: '#f2e4f0',
  marigold: '#f5b52e',
  marigoldSoft: '#fdeecb',
} as const;

/** The same roles on a dark ground. */
export const DARK = {
  paper: '#1b0d20',
  card: '#28142e',
  line: '#4d3553',
  ink: '#f7edf5',
  soft: '#cbb6cd',
  plum: '#efc8ec',
  plumSoft: '#3d2044',
  marigoldSoft: '#4a3410',
} as const;

/** One colour for each undertaking, as on top of every page. */
export const RIBBON = ['#0c6268', '#473a9b', '#a3194f', '#f5b52e', '#3a6620'] as const;

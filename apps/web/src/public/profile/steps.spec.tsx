import { expect, it } from 'vitest';
import { renderToString } from 'preact-render-to-string';
import { translator } from '#content/i18n/translator.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { Steps } from './steps.js';

/** Signed in Auckland on the 30th, verified and listed in the same hour, while it is the 29th in UTC. */
const signatory = {
  standing: 'listed',
  signatoryName: null,
  signatoryOffice: 'Mayor',
  signedOn: '2026-11-30',
  verifiedOn: '2026-11-30',
  reconfirmedOn: null,
  announcedOn: null,
  publishedAt: new Date('2026-11-29T13:30:00Z'),
  assurance: [],
} as unknown as PublicSignatory;

it('never tells that something was listed before it was signed', () => {
  const html = renderToString(<Steps t={translator('en')} signatory={signatory} />);
  expect([...html.matchAll(/datetime="([^"]+)"/gi)].map(([, day]) => day)).toEqual([
    '2026-11-30',
    '2026-11-30',
    '2026-11-30',
  ]);
});

import { expect } from 'vitest';
import { project } from '../../../apps/web/src/public/map/project.js';
import { eventually } from '../eventually.js';
import { plain } from './mails.js';
import type { Official } from './official.js';
import { dotsOf } from './map.js';
import { wordsOf } from './screen.js';
import type { Visitor } from './visitor.js';

/** An entry of /data/signatories.json, as far as these tests read it. */
interface OpenSignatory {
  readonly name: string;
  readonly number: number;
  readonly country: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** Two dots of the map nearer than this (map units) are the same place. */
const SAME_PLACE = 0.02;

/** Expects a signatory wherever the public looks: the list, its own page, the open data and both maps. */
export async function expectPublished(visitor: Visitor, { government, country, office, name }: Official) {
  const { page, t } = visitor;
  const list = `/${t.locale}/signatories?q=${encodeURIComponent(government)}`;
  const entry = page.getByRole('article').getByRole('link', { name: government, exact: true });
  await eventually(async () => {
    await page.goto(list);
    return (await entry.count()) === 1;
  });
  const { signatories } = (await (await page.request.get('/data/signatories.json')).json()) as {
    signatories: OpenSignatory[];
  };
  const open = signatories.find((one) => one.name === government && one.country === country);
  if (!open) throw new Error(`${government} is not in the open data.`);
  await expectDot(visitor, open);

  await entry.click();
  await page.getByRole('heading', { level: 1, name: government }).waitFor();
  expect(page.url()).toMatch(new RegExp(`/${t.locale}/signatories/${country.toLowerCase()}/[a-z-]+-${open.number}$`));
  const words = await wordsOf(page);
  for (const said of [t.country(country), office, name, t('pact.undertakings.health.title')]) {
    expect(words).toContain(plain(said));
  }

  await page.goto(`/${t.locale}`);
  await expectDot(visitor, open);
}

async function expectDot({ page }: Visitor, { longitude, latitude }: OpenSignatory): Promise<void> {
  const place = project(longitude, latitude);
  const dots = await dotsOf({ page });
  expect(dots.filter(({ x, y }) => Math.hypot(x - place.x, y - place.y) < SAME_PLACE)).toHaveLength(1);
}

import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VNode } from 'preact';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { pactVersions } from '#content/pact/pact-text.js';
import type { Settings } from '#platform/settings.js';
import { allSignatories, findSignatory, standingsApart } from '#registry/public-register/find-signatories.js';
import { allFormerSignatories, type FormerSignatory } from '#registry/public-register/former-signatories.js';
import { currentPactVersion, isPublishedPactVersion } from '#registry/public-register/pact-versions.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { registerFigures } from '#registry/public-register/register-figures.js';
import type { Registry } from '#registry/registry.js';
import { DATA_ATTRIBUTION, DATA_LICENCE } from '../api/open-data/licence.js';
import { signatoriesCsv } from '../api/open-data/signatories-csv.js';
import { publicRecord } from '../api/signatories/public-record.js';
import type { PageContext } from '../http/page-context.js';
import { FormerPage } from '../public/profile/former-page.js';
import { ProfilePage } from '../public/profile/profile-page.js';
import { PactPage } from '../public/pact/pact-page.js';
import { profilePath } from '../public/signatories/profile-address.js';
import { renderHtml } from '../views/render-html.js';
import { localePath, SITE_PATHS } from '../views/site-paths.js';
import { EndedPage, ExportedList } from './export-pages.js';
import { readmeOf } from './export-readme.js';
import { ENDED, fileOf, staticPage } from './static-page.js';

const ASSETS = fileURLToPath(new URL('../assets/build/', import.meta.url));
const PACT = fileURLToPath(new URL('../../../../libs/content/pact/', import.meta.url));

/** A page at its address without the language. */
interface ExportedPage {
  readonly path: string;
  readonly page: (context: PageContext) => VNode | Promise<VNode>;
}

/** What was written. */
export interface ExportedSite {
  readonly asOf: Date;
  readonly signatories: number;
  readonly pages: number;
}

/**
 * Writes everything that is public into a folder: pages that are read without the service, the data, the pact's text.
 * No person is named in it: whoever takes a consent back can be taken out of a page, and not out of copies of a folder.
 * Nothing that was invented for a demonstration is in it.
 */
export async function exportSite(registry: Registry, settings: Settings, folder: string): Promise<ExportedSite> {
  const { asOf, revision } = await registerFigures(registry);
  const standings = ['listed', ...(await standingsApart(registry))] as const;
  const groups = new Map<string, readonly PublicSignatory[]>();
  for (const standing of standings) {
    groups.set(standing, (await allSignatories(registry, { standing, real: true })).map(withoutPerson));
  }
  const signatories = [...groups.values()].flat();
  const former = await allFormerSignatories(registry);
  const data = dataFiles(groups, former, { asOf, revision });
  const pages = await pagesOf(registry, { signatories, former, asOf });

  const exported = new Set([
    ...LOCALES.flatMap((locale) => pages.map(({ path }) => localePath(locale, path))),
    ...data.map(([name]) => `/${name}`),
  ]);
  const write = async (name: string, content: string): Promise<void> => {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  const site = { publicUrl: settings.PUBLIC_URL, contactEmail: settings.CONTACT_EMAIL, demonstration: false };
  for (const locale of LOCALES) {
    const contextOf = (path: string): PageContext => ({ t: translator(locale), site, path, query: '' });
    for (const { path, page } of pages) {
      const address = localePath(locale, path);
      await write(fileOf(address), staticPage(renderHtml(await page(contextOf(path))), address, exported));
    }
    const ended = renderHtml(<EndedPage context={contextOf(`/${ENDED}`)} asOf={asOf} />);
    await write(`${locale}/${ENDED}`, staticPage(ended, `/${locale}/${ENDED}`, exported));
  }
  for (const [name, content] of data) await write(name, content);
  await write('README.md', readmeOf({ asOf, revision, publicUrl: settings.PUBLIC_URL }));
  // Without a build (in tests) there is none.
  if (existsSync(ASSETS))
    await cp(ASSETS, join(folder, 'assets'), { recursive: true, filter: (file) => !/\.(br|gz|js|json)$/.test(file) });
  await cp(PACT, join(folder, 'pact'), { recursive: true, filter: (file) => !/\.[jt]s(\.map)?$/.test(file) });
  return { asOf, signatories: groups.get('listed')?.length ?? 0, pages: (pages.length + 1) * LOCALES.length };
}

function withoutPerson(signatory: PublicSignatory): PublicSignatory {
  return { ...publicRecord(signatory), signatoryName: null };
}

interface Parts {
  readonly signatories: readonly PublicSignatory[];
  readonly former: readonly FormerSignatory[];
  readonly asOf: Date;
}

async function pagesOf(registry: Registry, { signatories, former, asOf }: Parts): Promise<ExportedPage[]> {
  const { manager } = registry.dataSource;
  const current = await currentPactVersion(manager);
  const pact = (path: string, version: string): ExportedPage => ({
    path,
    page: (context) => <PactPage context={context} version={version} isCurrent={version === current} />,
  });
  const versions: string[] = [];
  for (const version of pactVersions()) if (await isPublishedPactVersion(manager, version)) versions.push(version);
  const list = (context: PageContext) => <ExportedList {...{ context, signatories, former, asOf }} />;
  return [
    { path: SITE_PATHS.home, page: list },
    { path: SITE_PATHS.signatories, page: list },
    pact(SITE_PATHS.pact, current),
    ...versions.map((version) => pact(`${SITE_PATHS.pact}/${version}`, version)),
    ...signatories.map((signatory): ExportedPage => ({
      path: profilePath(signatory),
      page: (context) => <ProfilePage context={context} signatory={signatory} />,
    })),
    ...former.map((one): ExportedPage => ({
      path: profilePath(one),
      page: async (context) => {
        const successors = one.succession?.successors ?? [];
        const present = await Promise.all(successors.map(({ number }) => findSignatory(registry, number)));
        return <FormerPage context={context} former={one} present={present.filter((found) => found !== null)} />;
      },
    })),
  ];
}

/** The register as files, one of each kind for each standing. */
function dataFiles(
  groups: ReadonlyMap<string, readonly PublicSignatory[]>,
  former: readonly FormerSignatory[],
  { asOf, revision }: { readonly asOf: Date; readonly revision: number },
): [name: string, content: string][] {
  const about = {
    asOf,
    revision,
    licence: DATA_LICENCE.name,
    licenceUrl: DATA_LICENCE.url,
    attribution: DATA_ATTRIBUTION,
  };
  const text = (value: object): string => `${JSON.stringify({ ...about, ...value }, null, 2)}\n`;
  return [
    ...[...groups].flatMap(([standing, signatories]): [string, string][] => {
      const name = standing === 'listed' ? 'signatories' : `signatories-${standing}`;
      return [
        [`data/${name}.json`, text({ standing, total: signatories.length, signatories })],
        [`data/${name}.csv`, signatoriesCsv(signatories)],
      ];
    }),
    ['data/former-signatories.json', text({ total: former.length, former })],
  ];
}

import { Controller, Get, Header, Inject, NotFoundException, Param } from '@nestjs/common';
import type { Settings } from '#platform/settings.js';
import { findSignatories } from '#registry/public-register/find-signatories.js';
import { registerFigures } from '#registry/public-register/register-figures.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { SameForEverybody } from '../../http/same-for-everybody.js';
import { READING, SETTINGS } from '../../settings.provider.js';
import { SITE_PATHS } from '../../views/site-paths.js';
import { profilePath } from '../signatories/profile-address.js';
import { sitemapIndexText, sitemapText } from './sitemap-text.js';

/** A sitemap holds at most 50,000 addresses; each signatory has one in every language. */
const SIGNATORIES_EACH = 5_000;

const PAGES = ['home', 'signatories', 'pact', 'openData', 'privacy', 'accessibility'] as const;

/** Tells search engines of every page. Invented signatories are left out. */
@Controller()
@Public()
export class SitemapController {
  constructor(
    @Inject(READING) private readonly registry: Registry,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('sitemap.xml')
  @SameForEverybody()
  @Header('content-type', 'application/xml; charset=utf-8')
  async index(): Promise<string> {
    const { signatories } = await registerFigures(this.registry);
    const count = Math.ceil(signatories / SIGNATORIES_EACH);
    const parts = Array.from({ length: count }, (_, index) => String(index + 1));
    return sitemapIndexText(['pages', ...parts].map((part) => `${this.settings.PUBLIC_URL}/sitemap/${part}.xml`));
  }

  @Get('sitemap/pages.xml')
  @SameForEverybody()
  @Header('content-type', 'application/xml; charset=utf-8')
  pages(): string {
    return sitemapText(
      this.settings.PUBLIC_URL,
      PAGES.map((page) => ({ path: SITE_PATHS[page] })),
    );
  }

  /** @throws {NotFoundException} when the register is not that long */
  @Get('sitemap/:part')
  @SameForEverybody()
  @Header('content-type', 'application/xml; charset=utf-8')
  async signatories(@Param('part') part: string): Promise<string> {
    const page = /^([1-9]\d{0,3})\.xml$/.exec(part)?.[1];
    if (page === undefined) throw new NotFoundException();
    const { signatories } = await findSignatories(
      this.registry,
      { real: true },
      { order: 'newest', page: Number(page), pageSize: SIGNATORIES_EACH },
    );
    if (signatories.length === 0) throw new NotFoundException();
    return sitemapText(
      this.settings.PUBLIC_URL,
      signatories.map((signatory) => ({
        path: profilePath(signatory),
        changedOn: signatory.publishedAt.toISOString().slice(0, 10),
      })),
    );
  }
}

import { Controller, Get, Header, Inject } from '@nestjs/common';
import type { Settings } from '#platform/settings.js';
import { Public } from '../../access/public.decorator.js';
import { SameForEverybody } from '../../http/same-for-everybody.js';
import { SETTINGS } from '../../settings.provider.js';

/** What search engines should leave alone: journeys, staff pages and the endless combinations of filters. */
@Controller('robots.txt')
@Public()
export class RobotsController {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  @Get()
  @SameForEverybody()
  @Header('content-type', 'text/plain; charset=utf-8')
  show(): string {
    return [
      'User-agent: *',
      'Disallow: /*/sign/',
      'Disallow: /*/confirm',
      'Disallow: /*/manage',
      'Disallow: /*/staff',
      'Disallow: /*/signatories?',
      'Disallow: /*/signatories/map',
      `Sitemap: ${this.settings.PUBLIC_URL}/sitemap.xml`,
      '',
    ].join('\n');
  }
}
